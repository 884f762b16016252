package net.lastmile.portal.coa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.lastmile.api.coa.CoaAction;
import net.lastmile.api.coa.CoaCause;
import net.lastmile.api.coa.CoaJobView;
import net.lastmile.api.coa.CoaState;
import net.lastmile.edge.contract.job.ApiOutcome;
import net.lastmile.portal.site.Texts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("R7 what became of an order, in words")
class OrderWordsTest {
  private final OrderWords words = new OrderWords(Texts.in(Locale.ENGLISH));

  @Test
  void tellsOfBothWays() {
    assertThat(words.result(job(CoaAction.DISCONNECT, CoaState.ACKED, 501, ApiOutcome.DONE, null)))
        .isEqualTo(
            "The session was ended over the RouterOS API."
                + " CoA before: Its configuration forbids it (501).");
    assertThat(
            words.result(job(CoaAction.CHANGE_RATE, CoaState.ACKED, null, ApiOutcome.DONE, null)))
        .contains("dials in with that")
        .endsWith("CoA before: no answer.");
    assertThat(
            words.result(
                job(
                    CoaAction.DISCONNECT,
                    CoaState.TIMED_OUT,
                    null,
                    ApiOutcome.UNCLEAR,
                    "router is tired")))
        .contains("(router is tired)");
  }

  @Test
  void saysOfATestWhatTheRouterIs() {
    CoaJobView test =
        job(CoaAction.TEST_API, CoaState.ACKED, null, ApiOutcome.DONE, "core-1, RouterOS 7.16.2");
    assertThat(words.result(test)).isEqualTo("The log-in works. (core-1, RouterOS 7.16.2)");
    assertThat(words.action(test)).isEqualTo("Test of the API");
    assertThat(words.tone(test)).isEqualTo("good");
  }

  @ParameterizedTest
  @EnumSource(names = "DONE", mode = EnumSource.Mode.EXCLUDE)
  void knowsEachOutcome(ApiOutcome outcome) {
    CoaJobView test = job(CoaAction.TEST_API, CoaState.FAILED, null, outcome, null);
    assertThat(words.result(test)).contains("API");
    assertThat(words.state(test)).isEqualTo("Does not work");
  }

  private static CoaJobView job(
      CoaAction action,
      CoaState state,
      Integer errorCause,
      ApiOutcome apiOutcome,
      String apiDetail) {
    return new CoaJobView(
        null,
        action,
        CoaCause.REQUESTED,
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
