package net.lastmile.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import net.lastmile.platform.security.Endpoints.Endpoint;
import net.lastmile.testing.TestPlatform;
import org.junit.jupiter.api.Test;

class OpenApiIT {
  @Test
  void namesEveryEndpoint() {
    JsonNode paths = TestPlatform.get().api().get("openapi").body().get("paths");
    for (Endpoint endpoint : Endpoints.all()) {
      JsonNode path = paths.path("/" + endpoint.path());
      assertThat(path.has(endpoint.verb().toLowerCase(Locale.ROOT)))
          .as(endpoint.toString())
          .isTrue();
    }
  }

  @Test
  void tellsWhatCreatesAnswer() {
    JsonNode paths = TestPlatform.get().api().get("openapi").body().get("paths");
    assertThat(paths.at("/~1plans/post/responses").fieldNames()).toIterable().contains("201");
    assertThat(paths.at("/~1operator~1tenants/post/responses").fieldNames())
        .toIterable()
        .contains("202");
  }

  @Test
  void tellsTheFieldsOfGroupsAsTheyStandInTheJson() {
    JsonNode schemas = TestPlatform.get().api().get("openapi").body().at("/components/schemas");
    assertThat(schemas.at("/SubscriberRequest/properties").fieldNames())
        .toIterable()
        .contains("fullName", "staticIp")
        .doesNotContain("person", "addresses");
  }

  @Test
  void tellsTheLimitsOfRequests() {
    JsonNode document = TestPlatform.get().api().get("openapi").body();
    JsonNode schemas = document.at("/components/schemas");
    String body = "/requestBody/content/application~1json/schema";
    assertThat(schemas.at("/SubscriberRequest/properties/phone/maxLength").asInt()).isEqualTo(32);
    assertThat(document.at("/paths/~1plans/post" + body + "/required"))
        .extracting(JsonNode::asText)
        .contains("name");
    assertThat(document.at("/paths/~1plans~1{id}/patch" + body + "/$ref").asText())
        .as("a change may leave any field out")
        .endsWith("/PlanRequest");
    assertThat(schemas.at("/PlanRequest").has("required")).isFalse();
    assertThat(schemas.at("/NasRequest/properties/allowedPools/items/pattern").asText())
        .startsWith("^(?:");
    assertThat(schemas.at("/NasRequest/properties/coaPort/maximum").asInt()).isEqualTo(65_535);
  }
}
