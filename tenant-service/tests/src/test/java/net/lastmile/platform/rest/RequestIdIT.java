package net.lastmile.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import net.lastmile.api.RequestId;
import net.lastmile.testing.TestPlatform;
import net.lastmile.testing.TestTenant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RequestIdIT {
  private final TestPlatform platform = TestPlatform.get();

  @Test
  @DisplayName("each answer carries its request's id, also a refusal and one from no resource")
  void eachAnswerCarriesItsRequestsId() throws Exception {
    for (TestTenant tenant : List.of(platform.north(), platform.south())) {
      for (String path : List.of("plans", "live", "nas/no-uuid", "nothing-here")) {
        String id = RequestId.fresh();
        assertThat(idOfAnswer(path, tenant, Optional.of(id))).as(path).isEqualTo(id);
      }
    }
  }

  @Test
  @DisplayName("who names no id, or one that is none, is answered with a fresh one")
  void makesAnIdWhereThereIsNone() throws Exception {
    String made = idOfAnswer("plans", platform.north(), Optional.empty());
    assertThat(made).hasSameSizeAs(RequestId.fresh());
    assertThat(idOfAnswer("plans", platform.south(), Optional.of("<script>")))
        .hasSameSizeAs(made)
        .isNotEqualTo(made);
  }

  private String idOfAnswer(String path, TestTenant tenant, Optional<String> id) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(platform.url().resolve("/api/" + path))
            .header("Authorization", "Bearer " + platform.tokens().admin(tenant));
    id.ifPresent(named -> request.header(RequestId.HEADER, named));
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<Void> answer = client.send(request.build(), BodyHandlers.discarding());
      return answer.headers().firstValue(RequestId.HEADER).orElse("none");
    }
  }
}
