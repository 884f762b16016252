package net.lastmile.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.el.ELException;
import jakarta.faces.FacesException;
import jakarta.ws.rs.ProcessingException;
import java.nio.file.Path;
import java.util.List;
import net.lastmile.api.problem.Problem;
import net.lastmile.portal.client.ApiProblem;
import net.lastmile.portal.client.ApiUnavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureTest {
  @ParameterizedTest
  @CsvSource({
    "401, expired",
    "403, forbidden",
    "404, missing",
    "409, failed",
  })
  void aRefusalHasThePageOfItsStatus(int status, String page) {
    Problem problem = new Problem(null, null, status, null, "x", List.of());
    Failure failure =
        Failure.of(new FacesException(new ELException(new ApiProblem(problem)))).orElseThrow();
    assertThat(failure.status()).isEqualTo(status);
    assertThat(failure.page()).isEqualTo("/WEB-INF/errors/" + page + ".xhtml");
    assertThat(Path.of("src/main/webapp", failure.page())).exists();
  }

  @Test
  void anApiThatDoesNotAnswerIsUnavailable() {
    for (RuntimeException down :
        List.of(new ApiUnavailable("down", null), new ProcessingException("refused"))) {
      assertThat(Failure.of(new FacesException(down)).orElseThrow().page())
          .endsWith("/unavailable.xhtml");
    }
  }

  @Test
  void aFaultOfOursIsNothingKnown() {
    assertThat(Failure.of(new FacesException(new IllegalStateException()))).isEmpty();
  }
}
