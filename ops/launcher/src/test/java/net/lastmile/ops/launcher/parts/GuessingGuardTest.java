package net.lastmile.ops.launcher.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import net.lastmile.keycloak.realm.PlatformRealm;
import net.lastmile.ops.launcher.http.Http;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GuessingGuardTest {
  @Test
  @DisplayName("the master realm is guarded as the realm is that is imported")
  void saysWhatTheImportedRealmSays() {
    JsonNode realm =
        Http.read(new PlatformRealm("0123456789ab", "0123456789ab", List.of()).toJson());
    GuessingGuard.RULES.forEach(
        (rule, value) ->
            assertThat(realm.path(rule).asText()).as(rule).isEqualTo(value.toString()));
  }
}
