package net.lastmile.portal.coa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.lastmile.api.coa.CoaJobView;
import net.lastmile.portal.site.Texts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("R7 what became of an order, in words")
class OrderWordsTest {
  private final OrderWords words = new OrderWords(Texts.in(Locale.ENGLISH));

  @Test
  void tellsOfBothWays() {
    assertThat(words.result(job("DISCONNECT", "ACKED", 501, "DONE", null)))
        .isEqualTo(
            "The session was ended over the RouterOS API."
                + " CoA before: Its configuration forbids it (501).");
    assertThat(words.result(job("CHANGE_RATE", "ACKED", null, "DONE", null)))
        .contains("dials in with that")
        .endsWith("CoA before: no answer.");
    assertThat(words.result(job("DISCONNECT", "TIMED_OUT", null, "UNCLEAR", "router is tired")))
        .contains("(router is tired)");
  }

  @Test
  void saysOfATestWhatTheRouterIs() {
    CoaJobView test = job("TEST_API", "ACKED", null, "DONE", "core-1, RouterOS 7.16.2");
    assertThat(words.result(test)).isEqualTo("The log-in works. (core-1, RouterOS 7.16.2)");
    assertThat(words.action(test)).isEqualTo("Test of the API");
    assertThat(words.tone(test)).isEqualTo("good");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NO_SESSION",
        "BUSY",
        "REFUSED",
        "UNREACHABLE",
        "TIMED_OUT",
        "WRONG_LOGIN",
        "NOT_PERMITTED",
        "CERTIFICATE_UNKNOWN",
        "CERTIFICATE_CHANGED",
        "NO_TLS",
        "UNCLEAR"
      })
  void knowsEachOutcome(String outcome) {
    CoaJobView test = job("TEST_API", "FAILED", null, outcome, null);
    assertThat(words.result(test)).contains("API");
    assertThat(words.state(test)).isEqualTo("Does not work");
  }

  private static CoaJobView job(
      String action, String state, Integer errorCause, String apiOutcome, String apiDetail) {
    return new CoaJobView(
        null,
        action,
        "REQUESTED",
        state,
        errorCause,
        null,
        1,
        "edge-1",
        null,
        null,
        null,
        "bng-1",
        null,
        "ana",
        null,
        null,
        null,
        apiOutcome,
        apiDetail,
        null);
  }
}
