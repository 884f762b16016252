package net.lastmile.subscribers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import net.lastmile.testing.ApiClient;
import net.lastmile.testing.TestLines;
import net.lastmile.testing.TestPlatform;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
    "I12 a line's password is given out by a call of its own, which the audit trail tells of")
class LinePasswordIT {
  private final TestPlatform platform = TestPlatform.get();
  private final ApiClient north = platform.as(platform.north());
  private final TestLines lines = new TestLines(north);

  @Test
  void givesItToAnAdminAndRecordsThat() {
    String name = TestLines.newName("asked");
    UUID id = lines.newSubscriber(name, lines.newPlan());
    var shown = ask(north, id);
    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.body().get("password").asText()).isEqualTo("secret of " + name);
    JsonNode entry = north.get("audit?subject=" + id).body().at("/items/0");
    assertThat(entry.get("action").asText()).isEqualTo("reveal");
    assertThat(entry.get("subjectName").asText()).isEqualTo(name);
    assertThat(entry.at("/changes/0/field").asText()).isEqualTo("password");
    assertThat(entry.toString()).doesNotContain("secret of");
  }

  @Test
  void givesItToNobodyElse() {
    UUID id = lines.newSubscriber(TestLines.newName("kept"), lines.newPlan());
    String reader = TestLines.newName("reader");
    String json =
        """
        {"username": "%1$s", "fullName": "Reader", "email": "%1$s@north.example",
         "kind": "READ_ONLY", "password": "long-enough-for-anyone"}"""
            .formatted(reader);
    assertThat(north.post("staff", json).status()).isEqualTo(201);
    assertThat(ask(platform.as(platform.north(), reader, "read-only"), id).status()).isEqualTo(403);
    assertThat(ask(platform.as(platform.south()), id).status()).isEqualTo(404);
    JsonNode trail = north.get("audit?subject=" + id).body().get("items");
    assertThat(trail.findValuesAsText("action")).containsExactly("create");
    assertThat(north.get("subscribers/" + id).body().toString()).doesNotContain("secret of");
  }

  private static ApiClient.Answer ask(ApiClient who, UUID id) {
    return who.post("subscribers/" + id + "/password", "");
  }
}
