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
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.lastmile.api.operator.AlarmView;

/**
 * The platform's numbers for Prometheus, read from the database when they are collected, so that
 * each instance gives the same; outside any tenant. None names a tenant.
 */
@ApplicationScoped
@Transactional
public class PlatformMetrics {
  static final String CONTENT_TYPE = "text/plain;version=0.0.4;charset=utf-8";

  private static final String PREFIX = "lastmile_platform_";
  private static final String IGNORED =
      "select reason, sum(occurrences) from platform.ignored_value group by reason order by reason";
  private static final String DROPPED =
      "select reason, sum(events) from platform.edge_drop group by reason order by reason";
  private static final String MISSING =
      """
      select region, node, sum(coalesce(missing, 0)) from platform.journal_balance
      group by region, node order by region, node
      """;
  private static final String UNSTORED =
      "select coalesce(sum(events), 0) from platform.unstored_events";
  private static final String WAITING = "select coalesce(sum(events), 0) from platform.held_events";

  @PersistenceContext private EntityManager entities;
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
    return new MetricSnapshot[] {
      counter("values_ignored", "Values routers reported that cannot be, by reason", IGNORED),
      counter("events_dropped", "Events of edges that belong to no tenant, by reason", DROPPED),
      gauge("events_unstored", "Events that could not be stored and lie with tenants", UNSTORED),
      gauge("events_waiting", "Events held until their tenant's tables take them", WAITING),
      missing(),
      raised()
    };
  }

  private CounterSnapshot counter(String name, String help, String sql) {
    CounterSnapshot.Builder counter = CounterSnapshot.builder().name(PREFIX + name).help(help);
    rows(sql)
        .forEach(
            row ->
                counter.dataPoint(
                    CounterDataPointSnapshot.builder()
                        .labels(Labels.of("reason", label((String) row[0])))
                        .value(((Number) row[1]).doubleValue())
                        .build()));
    return counter.build();
  }

  private GaugeSnapshot gauge(String name, String help, String sql) {
    Number value = (Number) entities.createNativeQuery(sql).getSingleResult();
    return GaugeSnapshot.builder()
        .name(PREFIX + name)
        .help(help)
        .dataPoint(GaugeDataPointSnapshot.builder().value(value.doubleValue()).build())
        .build();
  }

  private GaugeSnapshot missing() {
    GaugeSnapshot.Builder gauge =
        GaugeSnapshot.builder()
            .name(PREFIX + "journal_missing")
            .help("Events that edges delivered and nobody can account for, by node");
    rows(MISSING)
        .forEach(
            row ->
                gauge.dataPoint(
                    GaugeDataPointSnapshot.builder()
                        .labels(Labels.of("region", (String) row[0], "node", (String) row[1]))
                        .value(((Number) row[2]).doubleValue())
                        .build()));
    return gauge.build();
  }

  /** Includes kinds without an alarm: a rule that watches for one must find it. */
  private GaugeSnapshot raised() {
    Map<String, Integer> counts = new TreeMap<>();
    Alarms.KINDS.forEach(kind -> counts.put(kind, 0));
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
                    .labels(Labels.of("kind", label(kind)))
                    .value(count)
                    .build()));
    return gauge.build();
  }

  private static String label(String name) {
    return name.toLowerCase(Locale.ROOT).replace('-', '_');
  }

  @SuppressWarnings("unchecked") // A native query of several columns gives arrays.
  private Stream<Object[]> rows(String sql) {
    List<Object[]> rows = entities.createNativeQuery(sql).getResultList();
    return rows.stream();
  }
}
