package net.lastmile.keycloak.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AskedOrganizationsTest {
  @Test
  void theScopeNamesTheOrganization() {
    assertThat(AskedOrganizations.of("openid organization:demo email", null).single())
        .contains("demo");
  }

  @Test
  void theClientNamesItWhereTheScopeIsSilent() {
    assertThat(AskedOrganizations.of("openid", "demo").single()).contains("demo");
    assertThat(AskedOrganizations.of("openid organization:demo", "demo").single()).contains("demo");
  }

  @Test
  void aScopeThatContradictsTheClientNamesTwo() {
    AskedOrganizations asked = AskedOrganizations.of("openid organization:other", "demo");

    assertThat(asked.single()).isEmpty();
    assertThat(asked.aliases()).containsExactlyInAnyOrder("demo", "other");
  }

  @Test
  void nothingAskedNamesNone() {
    assertThat(AskedOrganizations.of("", null).aliases()).isEmpty();
    assertThat(AskedOrganizations.of("openid organization organization:*", null).aliases())
        .isEmpty();
  }
}
