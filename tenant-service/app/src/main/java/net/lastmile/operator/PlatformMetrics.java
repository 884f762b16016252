package net.lastmile.operator;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import net.lastmile.accounting.StorageAlarms;
import net.lastmile.api.operator.AlarmKind;
import net.lastmile.api.operator.AlarmView;
import net.lastmile.edges.EdgeAlarms;
import net.lastmile.platform.persistence.Sql;

/**
 * The platform's numbers for Prometheus, read from the database when they are collected, so that
 * each instance gives the same; outside any tenant. None names a tenant.
 */
@ApplicationScoped
@Transactional
public class PlatformMetrics {
  static final String CONTENT_TYPE = "text/plain;version=0.0.4;charset=utf-8";

  private static final String PREFIX = "lastmile_platform_";
  @Inject private Sql sql;
  @Inject private Alarms alarms;

  String text() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      PrometheusTextFormatWriter.create().write(out, MetricSnapshots.of(all()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private MetricSnapshot[] all() {
    EdgeAlarms edges = new EdgeAlarms(sql);
    StorageAlarms storage = new StorageAlarms(sql);
    return new MetricSnapshot[] {
      counter(
          "values_ignored", "Values routers reported that cannot be, by reason", storage.ignored()),
      counter(
          "events_dropped", "Events of edges that belong to no tenant, by reason", edges.dropped()),
      gauge(
          "events_unstored",
          "Events that could not be stored and lie with tenants",
          storage.unstored()),
      gauge(
          "events_waiting", "Events held until their tenant's tables take them", storage.waiting()),
      missing(edges),
      raised()
    };
  }

  private CounterSnapshot counter(String name, String help, SortedMap<String, Long> byReason) {
    CounterSnapshot.Builder counter = CounterSnapshot.builder().name(PREFIX + name).help(help);
    byReason.forEach(
        (reason, count) ->
            counter.dataPoint(
                CounterDataPointSnapshot.builder()
                    .labels(Labels.of("reason", label(reason)))
                    .value(count)
                    .build()));
    return counter.build();
  }

  private GaugeSnapshot gauge(String name, String help, long value) {
    return GaugeSnapshot.builder()
        .name(PREFIX + name)
        .help(help)
        .dataPoint(GaugeDataPointSnapshot.builder().value(value).build())
        .build();
  }

  private GaugeSnapshot missing(EdgeAlarms edges) {
    GaugeSnapshot.Builder gauge =
        GaugeSnapshot.builder()
            .name(PREFIX + "journal_missing")
            .help("Events that edges delivered and nobody can account for, by node");
    edges
        .missing()
        .forEach(
            node ->
                gauge.dataPoint(
                    GaugeDataPointSnapshot.builder()
                        .labels(Labels.of("region", node.region(), "node", node.node()))
                        .value(node.events())
                        .build()));
    return gauge.build();
  }

  /** Includes kinds without an alarm: a rule that watches for one must find it. */
  private GaugeSnapshot raised() {
    Map<AlarmKind, Integer> counts = new EnumMap<>(AlarmKind.class);
    Stream.of(AlarmKind.values()).forEach(kind -> counts.put(kind, 0));
    alarms.raised().stream()
        .map(AlarmView::kind)
        .forEach(kind -> counts.merge(kind, 1, Integer::sum));
    GaugeSnapshot.Builder gauge =
        GaugeSnapshot.builder()
            .name(PREFIX + "alarms")
            .help("Alarms that are raised now, as GET /operator/alarms tells them, by kind");
    counts.forEach(
        (kind, count) ->
            gauge.dataPoint(
                GaugeDataPointSnapshot.builder()
                    .labels(Labels.of("kind", label(kind.name())))
                    .value(count)
                    .build()));
    return gauge.build();
  }

  private static String label(String name) {
    return name.toLowerCase(Locale.ROOT).replace('-', '_');
  }
}
