package net.lastmile.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import net.lastmile.testing.ApiClient;
import net.lastmile.testing.TestLines;
import net.lastmile.testing.TestPlatform;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AuditIT {
  private final TestPlatform platform = TestPlatform.get();
  private final ApiClient north = platform.as(platform.north());
  private final ApiClient south = platform.as(platform.south());
  private final TestLines lines = new TestLines(north);

  @Test
  @DisplayName("A1 S33 the trail is searched and exported, and another tenant finds nothing of it")
  void isSearchedAndExported() {
    String name = TestLines.newName("trail-zoë");
    UUID id = lines.newSubscriber(name, lines.newPlan());
    lines.newSubscriber(TestLines.newName("beside"), lines.newPlan());
    assertThat(north.patch("subscribers/" + id, "{\"note\": \"50%; see A\"}").status())
        .isEqualTo(200);

    String folded = name.replace("ë", "E");
    assertThat(north.get("audit?q=" + folded).body().get("items").findValuesAsText("action"))
        .containsExactly("update", "create");
    assertThat(north.get("audit?limit=1&q=" + folded).body().get("next").asText()).isNotEmpty();
    assertThat(north.get("audit?q=%25").body().get("items")).isEmpty();

    String rows = north.text("audit/export?q=" + folded + "&columns=action,subjectName,changes");
    assertThat(rows)
        .startsWith("\uFEFFaction,subjectName,changes\r\nupdate," + name)
        .contains("note: 50%; see A")
        .contains("\r\ncreate," + name + ",username: " + name)
        .doesNotContain("beside", "fullName", "→");
    assertThat(rows.lines()).hasSize(3);
    assertThat(north.get("audit/export?columns=id").status()).isEqualTo(400);

    assertThat(south.get("audit?q=" + folded).body().get("items")).isEmpty();
    assertThat(south.text("audit/export?q=" + folded)).doesNotContain(name);
  }
}
