package net.lastmile.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReservedSlugsTest {
  @ParameterizedTest
  @DisplayName("no tenant gets a name that people or programs take for the platform's")
  @ValueSource(
      strings = {
        "login",
        "sso",
        "wpad",
        "mta-sts",
        "xn--mller-kva",
        "autodiscover",
        "autoconfig",
        "isatap",
        "localhost",
        "postmaster",
        "www",
        "api",
        "keycloak",
        "ns1",
        "smtp",
        "oauth",
        "metrics",
        "edge",
        "ab--cd"
      })
  void reserves(String slug) {
    assertThat(TenantRules.refusalOfSlug(slug)).isEqualTo("reserved");
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "sierra-net", "north", "login-net", "wisp", "abc--d", "n1net"})
  void leavesTheRest(String slug) {
    assertThat(TenantRules.refusalOfSlug(slug)).isNull();
  }
}
