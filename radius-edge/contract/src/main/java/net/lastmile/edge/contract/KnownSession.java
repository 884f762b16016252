package net.lastmile.edge.contract;

import java.time.Instant;

/**
 * What edge or centre knows of a session, for {@link SessionRule}.
 *
 * @param startIsTold whether a packet told when it began, and it was not only heard of then
 * @param heardAt when its last packet was made
 * @param endedAt null while it is up
 * @param endedByNas whether the end was an Accounting-On or Accounting-Off
 */
public record KnownSession(
    SessionNames names,
    Instant startedAt,
    boolean startIsTold,
    Instant heardAt,
    Instant endedAt,
    boolean endedByNas) {}
