package net.lastmile.edge.trace;

import java.time.Instant;
import net.lastmile.edge.contract.event.AccessOutcome;

/**
 * A request and its result.
 *
 * @param outcome as it is counted
 * @param reason why the line is refused; null if it is not
 * @param request null if it could not be read
 * @param reply null if there is none, or if it waits for the disk
 */
@SuppressWarnings("ArrayRecordComponent") // Octets to be shown; nobody compares exchanges.
public record Exchange(
    Instant at,
    String tenant,
    String nas,
    String outcome,
    AccessOutcome reason,
    byte[] request,
    byte[] reply) {}
