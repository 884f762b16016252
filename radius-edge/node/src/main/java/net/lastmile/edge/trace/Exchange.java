package net.lastmile.edge.trace;

import java.time.Instant;

/**
 * One request and what became of it.
 *
 * @param outcome as it is counted; null while it is worked on elsewhere
 * @param request null if it could not be read
 * @param reply null if none was sent at once
 */
@SuppressWarnings("ArrayRecordComponent") // Octets to be shown; nobody compares exchanges.
public record Exchange(
    Instant at, String tenant, String nas, String outcome, byte[] request, byte[] reply) {}
