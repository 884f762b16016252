package net.lastmile.edges;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.MediaType;
import net.lastmile.api.permissions.Audience;
import net.lastmile.api.permissions.Gate;
import net.lastmile.edge.contract.feed.FeedDigest;
import net.lastmile.edge.contract.feed.FeedPage;
import net.lastmile.platform.problem.FieldErrors;
import net.lastmile.platform.security.Caller;

/** {@code /edge}: what an edge reads. Its region comes from its token only. */
@Path("edge")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class FeedResource {
  static final int MAX_WAIT_SECONDS = 60;
  private static final String DEFAULT_LIMIT = "1000";

  @Inject private RegionFeed feed;
  @Inject private FeedWaiters waiters;
  @Inject private Caller caller;

  /**
   * The changes after a cursor. If there are none, the answer waits for one.
   *
   * @param after the cursor; 0 for everything
   * @param limit most entries, 1 to {@link FeedPage#MAX_ENTRIES}
   * @param waitSeconds how long to wait for a change, 0 to {@link #MAX_WAIT_SECONDS}
   */
  @GET
  @Path("changes")
  @Gate(Audience.EDGE)
  public void changes(
      @QueryParam("after") @DefaultValue("0") long after,
      @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) int limit,
      @QueryParam("waitSeconds") @DefaultValue("0") int waitSeconds,
      @Suspended AsyncResponse response) {
    new FieldErrors()
        .range("after", after, 0, Long.MAX_VALUE)
        .range("limit", limit, 1, FeedPage.MAX_ENTRIES)
        .range("waitSeconds", waitSeconds, 0, MAX_WAIT_SECONDS)
        .throwIfAny();
    waiters.await(caller.identity().region(), after, limit, waitSeconds, response);
  }

  @GET
  @Path("digest")
  @Gate(Audience.EDGE)
  public FeedDigest digest() {
    return feed.digest(caller.identity().region());
  }

  /**
   * Every live record of a bucket, as of {@link FeedPage#upTo}: the edge deletes each record that
   * it holds in the bucket with a seq at or below that and that is not in the answer.
   */
  @GET
  @Path("buckets/{bucket}")
  @Gate(Audience.EDGE)
  public FeedPage bucket(@PathParam("bucket") int bucket) {
    new FieldErrors().range("bucket", bucket, 0, FeedDigest.BUCKETS - 1).throwIfAny();
    return feed.bucket(caller.identity().region(), bucket);
  }
}
