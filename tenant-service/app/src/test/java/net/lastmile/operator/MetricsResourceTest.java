package net.lastmile.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MetricsResourceTest {
  @Test
  @DisplayName("Metrics are served at the listener that was named, and nowhere if none was")
  void servesAtOneListener() {
    assertThat(MetricsResource.isServedAt(8090, 8090)).isTrue();
    assertThat(MetricsResource.isServedAt(8080, 8090)).isFalse();
    assertThat(MetricsResource.isServedAt(8080, 0)).isFalse();
    assertThat(MetricsResource.isServedAt(0, 0)).isFalse();
  }
}
