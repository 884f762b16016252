package net.lastmile.accounting.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.ZipException;
import net.lastmile.accounting.store.IncomingBatch;
import net.lastmile.api.permissions.Audience;
import net.lastmile.api.permissions.Gate;
import net.lastmile.edge.contract.event.EventBatch;
import net.lastmile.edges.EdgeNode;
import net.lastmile.platform.problem.RequestError;

/** {@code /edge/events} */
@Path("edge/events")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class EventsResource {
  /** After this the edge is told to come again; the edge itself waits twice as long. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Inject private Ingestion ingestion;
  @Inject private EdgeNode caller;
  @Inject private Clock clock;

  /** Accepts a batch, gzip over JSON; answers once all of it is stored. */
  @POST
  @Gate(Audience.EDGE)
  public EventBatch.Stored store(InputStream body) {
    IncomingBatch batch = read(body);
    caller.mustBe(batch.node());
    ingestion.store(batch, caller.region());
    return new EventBatch.Stored(batch.upTo());
  }

  private IncomingBatch read(InputStream body) {
    Instant now = clock.instant();
    try {
      return BatchText.read(body, caller::mustBe, PATIENCE, json -> IncomingBatch.of(json, now));
    } catch (ZipException | JsonProcessingException _) {
      throw RequestError.MALFORMED.asException();
    } catch (IOException _) {
      // The connection broke: the sender will send the batch again.
      throw RequestError.UNAVAILABLE.asException();
    }
  }
}
