package net.lastmile.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@SystemTest
@Order(20)
class MainJobIT {
  private static final long MEMORY_LIMIT_KB = 2_500L * 1024;
  private final Stack stack = Stack.running();

  @Test
  void statusNamesEveryPartWithItsHealth() {
    JsonNode parts = stack.status().path("parts");

    Set<String> names =
        StreamSupport.stream(parts.spliterator(), false)
            .map(part -> part.path("name").asText())
            .collect(Collectors.toSet());
    assertThat(names).contains("postgres", "mail", "keycloak", "platform", "edge-1", "edge-2");
    assertThat(parts)
        .allSatisfy(
            part -> {
              assertThat(part.path("health").asText()).as(part.toString()).isEqualTo("up");
              assertThat(part.path("pid").asLong()).isPositive();
            });
  }

  @Test
  void demoDescribesAllAClientNeedsAndSaysTheSameAgain() {
    JsonNode demo = stack.demo();

    assertThat(demo.path("tenant").asText()).isEqualTo("demo");
    assertThat(demo.path("panelUrl").asText()).contains("demo.localhost");
    assertThat(demo.path("nas").path("address").asText()).isEqualTo("127.0.0.1");
    assertThat(demo.path("subscribers")).hasSize(100);
    assertThat(demo.path("radius").path("acctPort").asInt())
        .isEqualTo(demo.path("radius").path("authPort").asInt() + 1);
    assertThat(stack.lastmile("demo", "--json").requireSuccess().out())
        .contains(demo.path("nas").path("secret").asText());
  }

  @Test
  void everySubscriberOfTheDemoLogsInAtBothEdges() {
    JsonNode subscriber = stack.demo().path("subscribers").get(99);
    for (String edge : new String[] {"edge-1", "edge-2"}) {
      assertThat(
              Radius.of(stack, stack.demo(), edge)
                  .pap(subscriber.path("username").asText(), subscriber.path("password").asText())
                  .reply())
          .as(edge)
          .isEqualTo(Radclient.Reply.ACCEPT);
    }
  }

  @Test
  void secretsAreReadableByTheirOwnerAlone() throws Exception {
    Path secrets = stack.home().resolve("secrets");
    try (var files = Files.walk(secrets)) {
      assertThat(files.filter(Files::isRegularFile))
          .isNotEmpty()
          .allSatisfy(
              file ->
                  assertThat(Files.getPosixFilePermissions(file))
                      .extracting(Enum::name)
                      .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE"));
    }
  }

  @Test
  void staysUnderItsMemoryLimitWithTheDemoTenant() throws Exception {
    stack.demo();
    long residentKb = 0;
    for (JsonNode part : stack.status().path("parts")) {
      residentKb += ProcessTree.residentKb(part.path("pid").asLong());
    }
    assertThat(residentKb).isBetween(200_000L, MEMORY_LIMIT_KB);
  }

  @Test
  void servesItsOpenApiDocument() {
    String document = Api.anonymous(stack.apiUrl()).get("/openapi").require(200).toString();
    assertThat(document).contains("/subscribers/{id}", "/signup", "/edge/events");
  }
}
