package net.lastmile.edge.session.index;

import java.time.Instant;
import java.util.UUID;
import net.lastmile.edge.contract.event.KnownSession;
import net.lastmile.edge.contract.event.NasIdentity;
import net.lastmile.edge.contract.event.SessionNames;
import net.lastmile.edge.store.record.StoredSession;

/**
 * A session that is live, or was until recently.
 *
 * @param state from its packets so far; {@code seenAtMillis} is this node's own knowledge, which
 *     may be newer than what the other nodes have
 */
public record OnlineSession(SessionKey key, StoredSession state) {

  /** The Class of its last log-in, in hexadecimal; empty if its router sends none back. */
  public String token() {
    return state.token().isEmpty() ? key.token() : state.token();
  }

  public NasIdentity nas() {
    return new NasIdentity(state.nasAddress(), state.nasIdentifier());
  }

  /** What {@link net.lastmile.edge.contract.event.SessionRule} needs to know of it. */
  public KnownSession known() {
    boolean live = state.isLive();
    Instant seenAt = Instant.ofEpochMilli(state.seenAtMillis());
    UUID line = state.subscriberId().isEmpty() ? null : UUID.fromString(state.subscriberId());
    return new KnownSession(
        new SessionNames(
            key.token(), line, state.username(), state.nasPort(), state.nasPortId(), nas()),
        Instant.ofEpochMilli(state.startedAtMillis()),
        !state.startUntold(),
        seenAt,
        live ? null : seenAt,
        state.end() == StoredSession.ENDED_BY_NAS);
  }
}
