package net.lastmile.edge.trace;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import net.lastmile.edge.contract.AccessOutcome;
import net.lastmile.edge.directory.Nas;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.radius.RadiusPacket;

/** The looks that are open. */
public final class Traces {
  /** Looks at the same time; each costs every request a comparison. */
  public static final int MAX_OPEN = 4;

  private static final Trace[] NONE = {};

  private volatile Trace[] open = NONE;

  /** Begins a look, if there is room for one more. */
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

  /** Whether anybody looks. */
  public boolean any() {
    return open.length > 0;
  }

  /**
   * Shows an exchange to those who asked for it.
   *
   * @param request null if it could not be read
   * @param reason why the line is refused; null where none is
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
                // The octets are used again for another reply.
                reply == null ? null : reply.clone()));
      }
    }
  }
}
