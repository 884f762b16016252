package net.lastmile.ops.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What the edges acknowledged, for comparison with what the centre has stored in the end. */
final class SoakLedger {
  private final Map<String, SoakSession> sessions = new ConcurrentHashMap<>();
  final LongAdder logins = new LongAdder();
  final LongAdder loginsUnanswered = new LongAdder();
  final LongAdder recordsAcknowledged = new LongAdder();
  final LongAdder recordsUnanswered = new LongAdder();

  /**
   * @param lost acknowledged but not stored, or stored with less than was acknowledged
   * @param open Stop acknowledged but not stored as ended
   * @param doubled stored more than once, or with more than was ever sent
   */
  record Reconciliation(long acknowledgedSessions, long lost, long open, long doubled) {
    boolean isClean() {
      return lost == 0 && open == 0 && doubled == 0;
    }
  }

  void sent(String session, long octets) {
    sessions.merge(session, SoakSession.UNHEARD.sent(octets), (old, none) -> old.sent(octets));
  }

  void acknowledged(String session, long octets, boolean stop) {
    recordsAcknowledged.increment();
    sessions.computeIfPresent(session, (id, old) -> old.acknowledged(octets, stop));
  }

  /**
   * @param stored sessions as the API lists them; the soak's sessions have their id as NAS-Port-Id
   */
  Reconciliation against(List<JsonNode> stored) {
    Map<String, JsonNode> byId = new HashMap<>();
    long doubled = 0;
    for (JsonNode row : stored) {
      String id = row.path("nasPortId").asText();
      if (sessions.containsKey(id) && byId.put(id, row) != null) {
        doubled++;
      }
    }
    long acknowledged = 0;
    long lost = 0;
    long open = 0;
    for (Map.Entry<String, SoakSession> entry : sessions.entrySet()) {
      SoakSession session = entry.getValue();
      JsonNode row = byId.get(entry.getKey());
      if (session.wasAcknowledged()) {
        acknowledged++;
        if (row == null || row.path("downloadOctets").asLong() < session.acknowledgedOctets()) {
          lost++;
        } else if (session.stopAcknowledged() && row.path("stoppedAt").isNull()) {
          open++;
        }
      }
      if (row != null && row.path("downloadOctets").asLong() > session.sentOctets()) {
        doubled++;
      }
    }
    return new Reconciliation(acknowledged, lost, open, doubled);
  }
}
