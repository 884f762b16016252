package net.lastmile.edge.management;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import net.lastmile.edge.receive.count.PacketCount;

/** The node's metrics for Prometheus, each read when they are collected. */
public final class NodeMetrics {
  static final String CONTENT_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

  private static final String PREFIX = "lastmile_edge_";

  private final PrometheusRegistry registry = new PrometheusRegistry();

  /** A number that can go up and down. */
  public NodeMetrics gauge(String name, String help, LongSupplier value) {
    GaugeWithCallback.builder()
        .name(PREFIX + name)
        .help(help)
        .callback(callback -> callback.call(value.getAsLong()))
        .register(registry);
    return this;
  }

  /** A number that only grows. */
  public NodeMetrics counter(String name, String help, LongSupplier value) {
    CounterWithCallback.builder()
        .name(PREFIX + name)
        .help(help)
        .callback(callback -> callback.call(value.getAsLong()))
        .register(registry);
    return this;
  }

  /** A counter for each value of an enum, whose name is the label. */
  public <E extends Enum<E>> NodeMetrics counter(
      String name, String help, String label, Supplier<Map<E, Long>> counts) {
    CounterWithCallback.builder()
        .name(PREFIX + name)
        .help(help)
        .labelNames(label)
        .callback(
            callback ->
                counts
                    .get()
                    .forEach((what, n) -> callback.call(n, what.name().toLowerCase(Locale.ROOT))))
        .register(registry);
    return this;
  }

  /** Packets by NAS, for as many NAS as are counted separately. */
  public NodeMetrics packetsOfNas(
      Supplier<Map<UUID, Map<PacketCount, Long>>> counts, RegionSummary region) {
    CounterWithCallback.builder()
        .name(PREFIX + "nas_packets")
        .help("RADIUS packets received, by NAS and outcome")
        .labelNames("tenant", "nas", "outcome")
        .callback(
            callback ->
                counts
                    .get()
                    .forEach(
                        (nasId, outcomes) ->
                            region
                                .tenantOf(nasId)
                                .ifPresent(
                                    tenant ->
                                        met(outcomes)
                                            .forEach(
                                                (outcome, n) ->
                                                    callback.call(
                                                        n, tenant, nasId.toString(), outcome)))))
        .register(registry);
    return this;
  }

  /** Log-ins by outcome, for as many tenants as are counted separately. */
  public NodeMetrics logins(LoginCounts counts, RegionSummary region) {
    CounterWithCallback.builder()
        .name(PREFIX + "logins")
        .help("Log-ins decided, by tenant and reason")
        .labelNames("tenant", "outcome")
        .callback(
            callback ->
                counts
                    .byTenant()
                    .forEach(
                        (tenantId, outcomes) ->
                            met(outcomes)
                                .forEach(
                                    (outcome, n) ->
                                        callback.call(n, region.slug(tenantId), outcome))))
        .register(registry);
    return this;
  }

  /** The outcomes that occurred, named like labels. */
  private static Map<String, Long> met(Map<? extends Enum<?>, Long> outcomes) {
    Map<String, Long> met = new TreeMap<>();
    outcomes.forEach(
        (outcome, n) -> {
          if (n > 0) {
            met.put(outcome.name().toLowerCase(Locale.ROOT), n);
          }
        });
    return met;
  }

  String text() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrometheusTextFormatWriter.create().write(out, registry.scrape());
    return out.toString(StandardCharsets.UTF_8);
  }
}
