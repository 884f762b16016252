package net.lastmile.portal.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.lastmile.portal.client.Json;

/**
 * A chart in Chart.js's format. Colours are names of our CSS variables and units are words; {@code
 * charts.js} replaces both, so that charts follow the theme and the language.
 *
 * @param type {@code line} or {@code bar}
 * @param unit {@code bps} or {@code count}
 */
record Chart(String type, String unit, List<String> labels, List<Series> series) {
  /**
   * @param color name of a CSS variable without the leading dashes
   */
  record Series(String label, String color, List<Long> values) {}

  String json() {
    Map<String, Object> config =
        Map.of(
            "type",
            type,
            "data",
            Map.of("labels", labels, "datasets", series.stream().map(Chart::dataset).toList()),
            "options",
            Map.of("lastmileUnit", unit));
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
