package net.lastmile.portal.signup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("T2 slugs")
class SlugsTest {
  @Test
  void takesWhatTheRequirementAllows() {
    assertThat(Slugs.isValid("a-1")).isTrue();
    assertThat(Slugs.isValid("ab")).isFalse();
    assertThat(Slugs.isValid("-ab")).isFalse();
    assertThat(Slugs.isValid("ab-")).isFalse();
    assertThat(Slugs.isValid("Abc")).isFalse();
    assertThat(Slugs.isValid("a".repeat(32))).isTrue();
    assertThat(Slugs.isValid("a".repeat(33))).isFalse();
  }

  @Test
  void suggestsOneFromTheCompanysName() {
    assertThat(Slugs.from("Fibra Óptica Ñuñoa S.A.")).isEqualTo("fibra-optica-nunoa-s-a");
    assertThat(Slugs.from("  --  ")).isEmpty();
    assertThat(Slugs.from("Олена")).isEmpty();
    assertThat(Slugs.from("x".repeat(31) + " yz")).isEqualTo("x".repeat(31));
  }

  @Test
  void offersPlacesAsTimeZonesOnly() {
    assertThat(Choices.isPlace("America/Bogota")).isTrue();
    assertThat(Choices.isPlace("SystemV/EST5")).isFalse();
    assertThat(Choices.isPlace("EST5EDT")).isFalse();
  }
}
