package net.lastmile.edge.eap.server;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The conversations in progress on this node. A NAS that begins too many loses its oldest; a tenant
 * or node that is full gets no new one until some end or expire.
 */
final class EapSessions {
  static final int MAX_OF_NAS = 128;
  static final int MAX_OF_TENANT = 512;

  /** About 50 kB each, mostly for the handshake. */
  static final int MAX_OF_NODE = 1_024;

  /** A peer may have to ask its user for the password. */
  static final long MAX_AGE_MILLIS = 60_000;

  private final SecureRandom random = new SecureRandom();
  private final int nodeTag;

  /** By NAS, each in order of their start: a State is not valid at another NAS. */
  private final Map<UUID, LinkedHashMap<EapSession.State, EapSession>> byNas = new HashMap<>();

  private final Map<UUID, Integer> countByTenant = new HashMap<>();
  private int count;
  private long abandoned;

  /**
   * @param nodeTag the tag by which other nodes know this one
   */
  EapSessions(int nodeTag) {
    this.nodeTag = nodeTag;
  }

  /** Null if there is none or it is too old. */
  synchronized EapSession find(UUID nasId, EapSession.State state, long nowMillis) {
    dropOld(nowMillis);
    Map<EapSession.State, EapSession> ofNas = byNas.get(nasId);
    return ofNas == null ? null : ofNas.get(state);
  }

  /** Null if there is no room. */
  synchronized EapSession open(
      UUID tenantId, UUID nasId, EapConversation conversation, long nowMillis) {
    dropOld(nowMillis);
    Map<EapSession.State, EapSession> ofNas = byNas.get(nasId);
    if (ofNas != null && ofNas.size() >= MAX_OF_NAS) {
      abandoned++;
      close(ofNas.values().iterator().next());
    }
    if (isFull(tenantId)) {
      return null;
    }
    var state = EapSession.State.of(nodeTag, random);
    EapSession session = new EapSession(tenantId, nasId, state, conversation, nowMillis);
    byNas.computeIfAbsent(nasId, id -> new LinkedHashMap<>()).put(state, session);
    countByTenant.merge(tenantId, 1, Integer::sum);
    count++;
    return session;
  }

  /** Does nothing if it is already closed. */
  synchronized void close(EapSession session) {
    Map<EapSession.State, EapSession> ofNas = byNas.get(session.nasId());
    if (ofNas == null || ofNas.remove(session.state()) == null) {
      return;
    }
    forget(session);
    if (ofNas.isEmpty()) {
      byNas.remove(session.nasId());
    }
  }

  synchronized int count() {
    return count;
  }

  /** Those that neither side ended: from peers that disappeared, and floods. */
  synchronized long abandoned() {
    return abandoned;
  }

  private boolean isFull(UUID tenantId) {
    return count >= MAX_OF_NODE || countByTenant.getOrDefault(tenantId, 0) >= MAX_OF_TENANT;
  }

  private void dropOld(long nowMillis) {
    byNas.values().forEach(ofNas -> dropOld(ofNas, nowMillis));
    byNas.values().removeIf(Map::isEmpty);
  }

  private void dropOld(Map<EapSession.State, EapSession> ofNas, long nowMillis) {
    Iterator<EapSession> oldestFirst = ofNas.values().iterator();
    while (oldestFirst.hasNext()) {
      EapSession session = oldestFirst.next();
      if (nowMillis - session.begunAtMillis() < MAX_AGE_MILLIS) {
        return;
      }
      oldestFirst.remove();
      abandoned++;
      forget(session);
    }
  }

  private void forget(EapSession session) {
    countByTenant.computeIfPresent(session.tenantId(), (id, many) -> many == 1 ? null : many - 1);
    count--;
  }
}
