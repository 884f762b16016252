package net.lastmile.portal.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ForwardedForTest {
  @Test
  @DisplayName("I11 who sent the request to the portal comes last, whatever the request claims")
  void putsTheSenderLast() {
    assertThat(ForwardedFor.hops(List.of("1.2.3.4, 198.51.100.1", "10.0.0.1"), "203.0.113.9"))
        .isEqualTo("1.2.3.4, 198.51.100.1, 10.0.0.1, 203.0.113.9");
    assertThat(ForwardedFor.hops(List.of(), "203.0.113.9")).isEqualTo("203.0.113.9");
    assertThat(ForwardedFor.hops(List.of(" "), "203.0.113.9")).isEqualTo("203.0.113.9");
  }
}
