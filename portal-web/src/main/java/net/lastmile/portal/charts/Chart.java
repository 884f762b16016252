package net.lastmile.portal.charts;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import net.lastmile.portal.client.Json;
import net.lastmile.portal.shell.Formats;

/**
 * A chart over time in Chart.js's format, and the same as rows of a table. Colours are names of our
 * CSS variables and units are words; {@code charts.js} replaces both, so that charts follow the
 * theme and the language.
 *
 * @param name its element's id, unique on the page
 */
public record Chart(
    String name, Type type, Unit unit, TimeAxis axis, List<Series> series, Formats formats) {
  /** How series are drawn. */
  public enum Type {
    LINE,
    /** One on top of the other. */
    BAR
  }

  /** What values count. */
  public enum Unit {
    BPS,
    COUNT
  }

  /**
   * @param color name of a CSS variable without the leading dashes
   * @param values one for each time of the axis
   */
  public record Series(String label, String color, List<Long> values) {}

  /** A row of the table: when, and each series' value in words. */
  public record Row(String when, List<String> values) {}

  public String getName() {
    return name;
  }

  public List<Series> getSeries() {
    return series;
  }

  /** Newest first. */
  public List<Row> getRows() {
    List<Instant> times = axis.times();
    return IntStream.range(0, times.size())
        .mapToObj(i -> new Row(axis.when(times.get(i)), values(i)))
        .toList()
        .reversed();
  }

  private List<String> values(int at) {
    return series.stream()
        .map(each -> each.values().get(at))
        .map(value -> unit == Unit.BPS ? formats.bps(value) : formats.count(value))
        .toList();
  }

  public String getJson() {
    Map<String, Object> config =
        Map.of(
            "type",
            type.name().toLowerCase(Locale.ROOT),
            "data",
            Map.of(
                "labels",
                axis.times().stream().map(axis::when).toList(),
                "datasets",
                series.stream().map(Chart::dataset).toList()),
            "options",
            Map.of(
                "lastmileUnit",
                unit.name().toLowerCase(Locale.ROOT),
                "lastmileTicks",
                axis.ticks(),
                "lastmileTimes",
                axis.times().stream().map(Instant::toString).toList(),
                "lastmileStep",
                axis.stepSeconds()));
    try {
      return Json.MAPPER.writeValueAsString(config);
    } catch (JsonProcessingException never) {
      throw new IllegalStateException(never);
    }
  }

  private static Map<String, Object> dataset(Series series) {
    Map<String, Object> dataset = new LinkedHashMap<>();
    dataset.put("label", series.label());
    dataset.put("lastmileColor", series.color());
    dataset.put("data", series.values());
    return dataset;
  }
}
