package net.lastmile.edge.session;

import net.lastmile.edge.store.StoredSession;

/**
 * A session that is up.
 *
 * @param state as its packets tell it so far; {@code seenAtMillis} is this node's own knowledge,
 *     which may be newer than what the other nodes have
 */
public record OnlineSession(SessionKey key, StoredSession state) {}
