package net.lastmile.edges;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.AsyncResponse;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import net.lastmile.edge.contract.feed.FeedPage;

/**
 * Edges that wait for the next change. A waiting edge holds its connection and nothing else: no
 * thread, no transaction.
 */
@ApplicationScoped
public class FeedWaiters {
  /** Above this number an edge gets its answer at once and asks again. */
  private static final int MAX_WAITING = 1_000;

  private final Set<Waiting> all = ConcurrentHashMap.newKeySet();

  @Resource private ManagedExecutorService executor;
  @Inject private RegionFeed feed;

  /** A request that is answered once: when there is a change, or when its time is over. */
  private final class Waiting {
    private final String region;
    private final long after;
    private final int limit;
    private final AsyncResponse response;

    Waiting(String region, long after, int limit, AsyncResponse response) {
      this.region = region;
      this.after = after;
      this.limit = limit;
      this.response = response;
    }

    void answer() {
      if (all.remove(this)) {
        try {
          response.resume(look());
        } catch (RuntimeException e) {
          response.resume(e);
        }
      }
    }

    void answer(FeedPage page) {
      if (all.remove(this)) {
        response.resume(page);
      }
    }

    FeedPage look() {
      return feed.page(region, after, limit);
    }
  }

  /**
   * Answers with the changes after a cursor; if there are none, once there are or the time is over.
   */
  void await(String region, long after, int limit, int waitSeconds, AsyncResponse response) {
    Waiting waiting = new Waiting(region, after, limit, response);
    // First, so that a change numbered after the look wakes it.
    all.add(waiting);
    FeedPage page;
    try {
      page = waiting.look();
    } catch (RuntimeException e) {
      if (all.remove(waiting)) {
        throw e;
      }
      return;
    }
    if (page.upTo() != after || waitSeconds == 0 || all.size() > MAX_WAITING) {
      waiting.answer(page);
      return;
    }
    // Nothing was numbered until then, or it would have been answered: nobody needs to look again.
    response.setTimeoutHandler(_ -> waiting.answer(page));
    response.setTimeout(waitSeconds, TimeUnit.SECONDS);
  }

  /**
   * Called when a region's feed has reached this seq: answers every edge that has not read so far.
   */
  void advance(String region, long seq) {
    for (Waiting waiting : all) {
      if (waiting.region.equals(region) && waiting.after < seq) {
        executor.execute(waiting::answer);
      }
    }
  }
}
