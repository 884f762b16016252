package net.lastmile.savedviews;

import static org.assertj.core.api.Assertions.assertThat;

import net.lastmile.testing.ApiClient;
import net.lastmile.testing.TestLines;
import net.lastmile.testing.TestPlatform;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SavedViewIT {
  private final TestPlatform platform = TestPlatform.get();
  private final ApiClient north = platform.as(platform.north());
  private final ApiClient south = platform.as(platform.south());

  @Test
  @DisplayName("S33 a view is kept under its name, replaced by its name, and its owner's alone")
  void keepsViews() {
    String name = TestLines.newName("Expiring");
    var saved = save(name, "state=EXPIRING&sort=-expiryDate");
    assertThat(saved.status()).isEqualTo(201);
    String id = saved.body().get("id").asText();
    assertThat(save(name, "state=EXPIRED").body().get("id").asText()).isEqualTo(id);
    String listed = north.get("saved-views?list=subscribers").body().toString();
    assertThat(listed).contains(name, "state=EXPIRED").doesNotContain("expiryDate");
    assertThat(north.get("saved-views?list=nas").body().toString()).doesNotContain(name);

    assertThat(south.get("saved-views").body().toString()).doesNotContain(name);
    assertThat(south.delete("saved-views/" + id).status()).isEqualTo(404);
    assertThat(north.delete("saved-views/" + id).status()).isEqualTo(204);
    assertThat(north.get("saved-views").body().toString()).doesNotContain(name);
  }

  @ParameterizedTest
  @CsvSource({
    "'', x, a=b, list",
    "Sub Scribers, x, a=b, list",
    "subscribers, '', a=b, name",
    "subscribers, x, '//evil.example', query",
    "subscribers, x, 'a=<b>', query"
  })
  void namesTheFieldThatIsWrong(String list, String name, String query, String field) {
    var refused =
        north.post(
            "saved-views",
            "{\"list\": \"%s\", \"name\": \"%s\", \"query\": \"%s\"}".formatted(list, name, query));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().get("errors").findValuesAsText("field")).contains(field);
  }

  private ApiClient.Answer save(String name, String query) {
    return north.post(
        "saved-views",
        "{\"list\": \"subscribers\", \"name\": \"%s\", \"query\": \"%s\"}".formatted(name, query));
  }
}
