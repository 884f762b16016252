package net.lastmile.portal.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import net.lastmile.api.problem.Problem;
import net.lastmile.portal.client.ApiProblem;
import net.lastmile.portal.client.ApiUnavailable;
import org.junit.jupiter.api.Test;

class OutcomeTest {
  private final List<String> done = new ArrayList<>();

  @Test
  void goesOnAfterARefusalAndCountsWhatIsGone() {
    Outcome outcome =
        of(
            key -> {
              switch (key) {
                case "1" -> throw refused(404, "coa.no-such-session");
                case "2" -> throw refused(409, "coa.not-live");
                case "3" -> throw refused(409, "coa.nas-gone");
                default -> done.add(key);
              }
            });
    assertThat(outcome.done()).isOne();
    assertThat(outcome.gone()).isEqualTo(2);
    assertThat(outcome.untried()).isZero();
    assertThat(outcome.refused()).extracting(Outcome.Refused::name).containsExactly("three");
    assertThat(done).containsExactly("4");
  }

  @Test
  void stopsWhenNobodyAnswers() {
    Outcome outcome =
        of(
            key -> {
              if (key.equals("3")) {
                throw new ApiUnavailable("down", null);
              }
              done.add(key);
            });
    assertThat(outcome.done()).isEqualTo(2);
    assertThat(outcome.untried()).isEqualTo(2);
    assertThat(done).containsExactly("1", "2");
  }

  @Test
  void leavesALogInThatEndedToThePage() {
    assertThatThrownBy(
            () ->
                of(
                    key -> {
                      throw refused(401, "request.unauthenticated");
                    }))
        .isInstanceOf(ApiProblem.class);
  }

  private static Outcome of(Consumer<String> act) {
    return Outcome.of(
        List.of(
            new Outcome.Thing("1", "one"),
            new Outcome.Thing("2", "two"),
            new Outcome.Thing("3", "three"),
            new Outcome.Thing("4", "four")),
        act,
        Set.of("coa.not-live"));
  }

  private static ApiProblem refused(int status, String code) {
    return new ApiProblem(new Problem(null, null, status, null, code, List.of()));
  }
}
