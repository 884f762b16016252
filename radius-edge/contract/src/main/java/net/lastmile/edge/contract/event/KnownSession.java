package net.lastmile.edge.contract.event;

import java.time.Instant;

/**
 * What an edge or the centre knows of a session, for {@link SessionRule}.
 *
 * @param startIsTold whether a packet told when the session began; if not, {@code startedAt} is
 *     when it was first heard of
 * @param heardAt when its last packet was made
 * @param endedAt null while it is live
 * @param endedByNas whether an Accounting-On or Accounting-Off ended it
 */
public record KnownSession(
    SessionNames names,
    Instant startedAt,
    boolean startIsTold,
    Instant heardAt,
    Instant endedAt,
    boolean endedByNas) {}
