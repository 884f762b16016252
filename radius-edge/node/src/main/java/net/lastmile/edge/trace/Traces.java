package net.lastmile.edge.trace;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.directory.Nas;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.radius.RadiusPacket;

/** The open traces. */
public final class Traces {
  /** Traces at the same time; each costs every request a comparison. */
  public static final int MAX_OPEN = 4;

  private static final Trace[] NONE = {};

  private volatile Trace[] open = NONE;

  /** Opens a trace, if there is room for one more. */
  public synchronized Optional<Trace> open(TraceFilter filter) {
    if (open.length == MAX_OPEN) {
      return Optional.empty();
    }
    Trace trace = new Trace(this, filter);
    Trace[] more = Arrays.copyOf(open, open.length + 1);
    more[open.length] = trace;
    open = more;
    return Optional.of(trace);
  }

  synchronized void remove(Trace trace) {
    open = Arrays.stream(open).filter(other -> other != trace).toArray(Trace[]::new);
  }

  /** Whether there is an open trace. */
  public boolean any() {
    return open.length > 0;
  }

  /**
   * Adds an exchange to the traces that want it.
   *
   * @param request null if it could not be read
   * @param reason why the line is refused; null if it is not
   * @param reply null if there is none, or if it waits for the disk
   */
  public void show(
      Tenant tenant,
      Nas nas,
      RadiusPacket request,
      Enum<?> outcome,
      AccessOutcome reason,
      byte[] reply,
      long atMillis) {
    for (Trace trace : open) {
      if (trace.filter().matches(tenant, nas, request)) {
        trace.offer(
            new Exchange(
                Instant.ofEpochMilli(atMillis),
                tenant.name(),
                nas.address().getHostAddress(),
                outcome.name(),
                reason,
                request == null ? null : Arrays.copyOf(request.octets(), request.length()),
                // The array will be reused for another reply.
                reply == null ? null : reply.clone()));
      }
    }
  }
}
