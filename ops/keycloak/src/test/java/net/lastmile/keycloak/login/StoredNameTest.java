package net.lastmile.keycloak.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StoredNameTest {
  @Test
  void aLocalNameGetsTheOrganization() {
    assertThat(StoredName.of(" ana ", "demo")).isEqualTo("ana@demo");
  }

  @Test
  void theFullNameStaysAtItsOwnOrganization() {
    assertThat(StoredName.of("ana@demo", "demo")).isEqualTo("ana@demo");
  }

  @Test
  void aNameOfAnotherOrganizationBecomesOneNobodyHas() {
    assertThat(StoredName.of("ana@other", "demo")).isEqualTo("ana@other@demo");
    assertThat(StoredName.of("ana@mydemo", "demo")).isEqualTo("ana@mydemo@demo");
  }

  @Test
  void noNameStaysNone() {
    assertThat(StoredName.of("  ", "demo")).isEmpty();
  }
}
