package net.lastmile.testing;

import static org.assertj.core.api.Assertions.assertThat;

/** A number that the platform exports to Prometheus, without a log-in. */
public final class PlatformMetric {
  private PlatformMetric() {}

  /**
   * @param series a metric's name after {@code lastmile_platform_}, with its labels
   * @return 0 if it is not exported
   */
  public static double of(String series) {
    String text = TestPlatform.get().api().text("metrics");
    assertThat(text).contains("# TYPE lastmile_platform_alarms gauge");
    String start = "lastmile_platform_" + series + " ";
    return text.lines()
        .filter(line -> line.startsWith(start))
        .mapToDouble(line -> Double.parseDouble(line.substring(start.length())))
        .sum();
  }
}
