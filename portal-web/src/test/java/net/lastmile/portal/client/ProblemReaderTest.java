package net.lastmile.portal.client;

import static org.assertj.core.api.Assertions.assertThat;

import net.lastmile.api.problem.Problem;
import org.junit.jupiter.api.Test;

class ProblemReaderTest {
  @Test
  void readsWhichFieldIsWrong() {
    Problem problem =
        ProblemReader.read(
            422,
            """
            {"title":"No","status":422,"code":"nas.invalid",
             "errors":[{"field":"address","code":"malformed","message":"Not an address."}]}
            """);
    assertThat(problem.errors()).singleElement().extracting("field").isEqualTo("address");
  }

  @Test
  void aServersFaultKeepsWhatItSays() {
    ApiUnavailable down =
        new ApiUnavailable(
            ProblemReader.read(503, "{\"title\": \"No DNS\", \"code\": \"domain.dns-silent\"}"));
    assertThat(down.problem().code()).isEqualTo("domain.dns-silent");
    assertThat(new ApiUnavailable("silent", null).problem().code())
        .isEqualTo("request.unavailable");
  }

  @Test
  void showsNothingOfWhatIsNoProblem() {
    Problem problem = ProblemReader.read(404, "<html>at com.example.Stack.trace</html>");
    assertThat(problem.status()).isEqualTo(404);
    assertThat(problem.title()).isNull();
    assertThat(problem.errors()).isEmpty();
  }
}
