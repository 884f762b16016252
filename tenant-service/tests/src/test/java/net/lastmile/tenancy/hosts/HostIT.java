package net.lastmile.tenancy.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import net.lastmile.testing.TestPlatform;
import org.junit.jupiter.api.Test;

class HostIT {
  private final TestPlatform platform = TestPlatform.get();

  @Test
  void knowsThePublicHost() {
    var answer = platform.api().get("hosts/localhost");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().get("kind").asText()).isEqualTo("PUBLIC");
  }

  @Test
  void answersProblemsForHostsNobodyHas() {
    var answer = platform.api().get("hosts/nobody.localhost");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.body().get("code").asText()).isEqualTo("tenant.host-unknown");
  }

  @Test
  void wantsATokenForATenant() {
    assertThat(platform.api().get("tenant").status()).isEqualTo(401);
  }
}
