package net.lastmile.edge.feed;

import java.io.IOException;
import net.lastmile.edge.centre.CentreClient;
import net.lastmile.edge.centre.CentreLoop;
import net.lastmile.edge.contract.feed.FeedPage;
import net.lastmile.edge.store.Records;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Long-polls the feed while this node is the region's coordinator. */
public final class FeedFollower implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FeedFollower.class);

  /** How soon a node notices that it has become the coordinator. */
  private static final long STANDBY_MILLIS = 500;

  private final Records records;
  private final CentreClient centre;
  private final CentreLoop loop = new CentreLoop("feed", this::follow);

  /** Set while the feed is read from its beginning. */
  private FullRead fullRead;

  public FeedFollower(Records records, CentreClient centre) {
    this.records = records;
    this.centre = centre;
  }

  public void start() {
    loop.start();
  }

  private void follow() throws IOException, InterruptedException {
    if (!records.isCoordinator()) {
      fullRead = null;
      Thread.sleep(STANDBY_MILLIS);
      return;
    }
    long cursor = records.cursor();
    if (cursor == 0 && fullRead == null) {
      fullRead = new FullRead(records);
    }
    if (cursor == 0) {
      continueFullRead();
    } else {
      takeChanges(cursor);
    }
  }

  private void takeChanges(long cursor) throws IOException, InterruptedException {
    FeedPage page = centre.changes(cursor);
    if (page.floor() > cursor) {
      LOG.warn("cursor {} is older than the feed's floor {}: reading all", cursor, page.floor());
      records.moveCursor(0);
      return;
    }
    if (page.upTo() < cursor) {
      startOver(page.upTo(), cursor);
      return;
    }
    records.apply(page.entries());
    // The cursor may have gone back meanwhile, because of a node with older data or a merge.
    if (page.upTo() > cursor && records.cursor() == cursor) {
      records.moveCursor(page.upTo());
    }
  }

  /**
   * The centre was restored from a backup, and what it sent after that backup is no longer valid.
   * Lines are served as they are until the whole feed has been read. An empty feed is never
   * believed: that is another centre, not a restored one.
   */
  private void startOver(long upTo, long cursor) throws IOException {
    if (upTo == 0) {
      throw new IOException("the feed is empty, and the cursor at " + cursor);
    }
    LOG.warn("the feed ends at {}, before the cursor {}: reading all", upTo, cursor);
    records.distrustAbove(upTo);
    records.moveCursor(0);
  }

  private void continueFullRead() throws IOException, InterruptedException {
    FeedPage page = centre.changes(fullRead.cursor());
    fullRead.take(page);
    if (!page.more()) {
      fullRead.finish();
      fullRead = null;
      long cursor = records.cursor();
      if (cursor > 0) {
        LOG.info("the whole feed is read, up to {}", cursor);
      }
    }
  }

  @Override
  public void close() {
    loop.close();
  }
}
