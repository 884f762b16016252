package net.lastmile.ops.bng.client;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.Map;
import net.lastmile.ops.bng.packet.RequestKind;
import org.HdrHistogram.Histogram;

/**
 * The counts of one server; latencies in microseconds, from the first transmission to the answer.
 */
public final class ServerTally {
  private static final long HIGHEST_MICROS = 120_000_000;
  private static final int DIGITS = 3;
  private static final double MICROS_PER_MILLI = 1000;
  private final String name;
  private final Map<RequestKind, Histogram> latencies = new EnumMap<>(RequestKind.class);
  long requests;
  public long retransmissions;
  public long answered;
  public long unanswered;

  /** Answers that matched no request, or whose authenticators were wrong. */
  public long invalid;

  ServerTally(String name) {
    this.name = name;
    for (RequestKind kind : RequestKind.values()) {
      latencies.put(kind, new Histogram(HIGHEST_MICROS, DIGITS));
    }
  }

  void answeredAfter(RequestKind kind, long nanos) {
    answered++;
    latencies.get(kind).recordValue(Math.min(nanos / 1000, HIGHEST_MICROS));
  }

  public String name() {
    return name;
  }

  public double millis(RequestKind kind, double percentile) {
    return latencies.get(kind).getValueAtPercentile(percentile) / MICROS_PER_MILLI;
  }

  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("server", name);
    json.put("requests", requests);
    json.put("retransmissions", retransmissions);
    json.put("answered", answered);
    json.put("unanswered", unanswered);
    json.put("invalidAnswers", invalid);
    json.set("accessMillis", percentiles(RequestKind.ACCESS));
    json.set("accountingMillis", percentiles(RequestKind.ACCOUNTING));
    return json;
  }

  private ObjectNode percentiles(RequestKind kind) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    return json.put("p50", millis(kind, 50)).put("p99", millis(kind, 99));
  }
}
