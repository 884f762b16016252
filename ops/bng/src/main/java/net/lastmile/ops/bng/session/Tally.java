package net.lastmile.ops.bng.session;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.lastmile.ops.bng.client.ServerTally;

/** The counts of a run. */
public final class Tally {
  public final Map<Session.Event, Long> records = new EnumMap<>(Session.Event.class);
  public final Map<String, Long> rejected = new TreeMap<>();

  /** Accepts that did not prove that the server knows the password, by what was wrong. */
  public final Map<String, Long> unverified = new TreeMap<>();

  public long accepted;

  /** Log-ins that no server answered. */
  public long lost;

  public long online;
  public long recordsAcknowledged;
  public long recordsLost;
  public long downloadOctets;
  public long uploadOctets;
  public long disconnected;
  public long rateChanges;
  public long endedByApi;
  public long refusedByUs;
  public long forged;

  public long recordsSent() {
    return records.values().stream().mapToLong(Long::longValue).sum();
  }

  public long rejectedTotal() {
    return rejected.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * @param lines number of lines in the run
   * @param seconds length of the run
   */
  public ObjectNode toJson(long lines, double seconds, List<ServerTally> servers) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("lines", lines).put("seconds", seconds);
    json.put("accepted", accepted).put("lost", lost);
    counts(json.putObject("rejected"), rejected);
    counts(json.putObject("unverified"), unverified);
    json.put("retransmissions", servers.stream().mapToLong(s -> s.retransmissions).sum());
    ObjectNode accounting = json.putObject("accounting");
    accounting.put("sent", recordsSent());
    accounting.put("acknowledged", recordsAcknowledged).put("lost", recordsLost);
    json.putObject("octets").put("download", downloadOctets).put("upload", uploadOctets);
    ObjectNode coa = json.putObject("coa");
    coa.put("disconnected", disconnected).put("rateChanges", rateChanges);
    coa.put("endedByApi", endedByApi).put("refused", refusedByUs).put("forged", forged);
    servers.forEach(server -> json.withArray("servers").add(server.toJson()));
    return json;
  }

  private static void counts(ObjectNode json, Map<String, Long> counts) {
    counts.forEach(json::put);
  }
}
