package net.lastmile.edges;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.AsyncResponse;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

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
      if (!all.remove(this)) {
        return;
      }
      try {
        response.resume(feed.page(region, after, limit));
      } catch (RuntimeException e) {
        response.resume(e);
      }
    }
  }

  void await(String region, long after, int limit, int waitSeconds, AsyncResponse response) {
    Waiting waiting = new Waiting(region, after, limit, response);
    all.add(waiting);
    if (all.size() > MAX_WAITING) {
      waiting.answer();
      return;
    }
    response.setTimeoutHandler(_ -> waiting.answer());
    response.setTimeout(waitSeconds, TimeUnit.SECONDS);
    // A change numbered between the first look and the registration has woken nobody.
    if (feed.page(region, after, 1).upTo() > after) {
      waiting.answer();
    }
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
