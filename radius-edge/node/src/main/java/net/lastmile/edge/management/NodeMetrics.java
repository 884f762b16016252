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
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import net.lastmile.edge.receive.PacketCount;

/** The node's numbers for Prometheus, each asked for when they are collected. */
public final class NodeMetrics {
  static final String CONTENT_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

  private static final String PREFIX = "lastmile_edge_";

  private final PrometheusRegistry registry = new PrometheusRegistry();

  /** A number that goes up and down. */
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

  /** Packets by how they ended. */
  public NodeMetrics packets(Supplier<Map<PacketCount, Long>> counts) {
    CounterWithCallback.builder()
        .name(PREFIX + "packets")
        .help("RADIUS packets received, by outcome")
        .labelNames("outcome")
        .callback(
            callback ->
                counts
                    .get()
                    .forEach(
                        (outcome, n) -> callback.call(n, outcome.name().toLowerCase(Locale.ROOT))))
        .register(registry);
    return this;
  }

  String text() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrometheusTextFormatWriter.create().write(out, registry.scrape());
    return out.toString(StandardCharsets.UTF_8);
  }
}
