package net.lastmile.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
  @ParameterizedTest
  @DisplayName("a domain of any script goes over the wire in ASCII")
  @CsvSource({
    "ana@isp.example, ana@isp.example",
    "Ana.D+x@ISP.example, Ana.D+x@ISP.example",
    "ana@m\u00FCller.example, ana@xn--mller-kva.example",
    "ana@\u043F\u0440\u0438\u043C\u0435\u0440.\u0440\u0444, ana@xn--e1afmkfd.xn--p1ai",
    "ana@isp\u3002example, ana@isp.example"
  })
  void spellsDomainsForTheWire(String typed, String sent) {
    assertThat(EmailAddress.onTheWire(typed)).contains(sent);
  }

  @ParameterizedTest
  @DisplayName("one mailbox has one name, however its address is spelt")
  @ValueSource(
      strings = {
        "Ana@isp.example",
        "ana@\uFF49sp.example",
        "ana@isp\u3002example",
        "ana@ISP\uFF0Eexample",
        "ana@isp\uFF61\uFF25xample"
      })
  void namesTheMailbox(String spelling) {
    assertThat(EmailAddress.mailbox(spelling)).isEqualTo("ana@isp.example");
  }

  @Test
  @DisplayName(
      "a letter outside ASCII before the @ would reach another mailbox: U+0161 is cut to a")
  void sendsNothingToAStranger() {
    assertThat(EmailAddress.onTheWire("\u0161dmin@isp.example")).isEmpty();
    assertThat(EmailAddress.onTheWire("\u0161@isp.example")).isEmpty();
  }

  @Test
  void readsNoMoreThanAnAddressMayHave() {
    assertThat(EmailAddress.isValid("a.".repeat(3_000) + "a@isp.example")).isFalse();
    assertThat(EmailAddress.isValid("a@" + "b.".repeat(126) + "example")).isFalse();
  }
}
