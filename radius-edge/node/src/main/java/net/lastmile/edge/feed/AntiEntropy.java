package net.lastmile.edge.feed;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import net.lastmile.edge.centre.CentreClient;
import net.lastmile.edge.centre.CentreLoop;
import net.lastmile.edge.contract.feed.FeedDigest;
import net.lastmile.edge.contract.feed.FeedPage;
import net.lastmile.edge.store.Records;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares this node's copy of the records with the centre and repairs it, bucket by bucket. */
public final class AntiEntropy implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AntiEntropy.class);
  private static final Duration EVERY = Duration.ofMinutes(5);

  /** A join or merge moves data for a moment; the comparison waits until that is over. */
  private static final long SETTLE_MILLIS = 1_500;

  /** How long the feed may take to reach the seq of a digest. */
  private static final Duration CATCH_UP = Duration.ofSeconds(30);

  private static final long CATCH_UP_STEP_MILLIS = 200;

  /** Buckets repaired in one pass over the store. */
  private static final int BUCKETS_A_PASS = 64;

  private final Records records;
  private final CentreClient centre;
  private final Semaphore wanted = new Semaphore(1);
  private final LongAdder mended = new LongAdder();
  private final CentreLoop loop = new CentreLoop("anti-entropy", this::round);

  public AntiEntropy(Records records, CentreClient centre) {
    this.records = records;
    this.centre = centre;
  }

  /** Starts with a comparison, since nobody knows what happened while this node was down. */
  public void start() {
    records.onMembershipChange(wanted::release);
    loop.start();
  }

  /** Records found wrong and repaired, since the start. */
  public long mended() {
    return mended.sum();
  }

  private void round() throws IOException, InterruptedException {
    if (wanted.tryAcquire(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
      Thread.sleep(SETTLE_MILLIS);
      wanted.drainPermits();
    }
    try {
      compare();
    } catch (IOException e) {
      wanted.release();
      throw e;
    }
  }

  private void compare() throws IOException, InterruptedException {
    FeedDigest theirs = centre.digest();
    if (!awaitCursor(theirs.upTo())) {
      throw new IOException("the feed does not reach " + theirs.upTo() + ", which a digest covers");
    }
    List<Integer> differing = differing(theirs, records.digest());
    for (int from = 0; from < differing.size(); from += BUCKETS_A_PASS) {
      mend(differing.subList(from, Math.min(differing.size(), from + BUCKETS_A_PASS)));
    }
  }

  private boolean awaitCursor(long upTo) throws InterruptedException {
    long until = System.nanoTime() + CATCH_UP.toNanos();
    while (records.cursor() < upTo) {
      if (System.nanoTime() > until) {
        return false;
      }
      Thread.sleep(CATCH_UP_STEP_MILLIS);
    }
    return true;
  }

  private static List<Integer> differing(FeedDigest theirs, FeedDigest ours) {
    List<Integer> differing = new ArrayList<>();
    for (int bucket = 0; bucket < FeedDigest.BUCKETS; bucket++) {
      if (!theirs.buckets().get(bucket).equals(ours.buckets().get(bucket))) {
        differing.add(bucket);
      }
    }
    return differing;
  }

  private void mend(List<Integer> buckets) throws IOException, InterruptedException {
    Map<Integer, FeedPage> pages = new HashMap<>();
    for (int bucket : buckets) {
      pages.put(bucket, centre.bucket(bucket));
    }
    int wrong = records.repair(pages);
    mended.add(wrong);
    if (wrong > 0) {
      LOG.warn("{} records of this node's copy differed from the centre and are mended", wrong);
    }
  }

  @Override
  public void close() {
    loop.close();
  }
}
