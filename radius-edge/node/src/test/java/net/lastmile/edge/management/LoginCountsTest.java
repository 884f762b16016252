package net.lastmile.edge.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.fixture.RecordingSink;
import net.lastmile.edge.journal.LoginNote;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LoginCountsTest {
  private final RecordingSink next = new RecordingSink();
  private final LoginCounts counts = new LoginCounts(next);
  private final LoginNote note = new LoginNote();

  @Test
  @DisplayName("O3 of very many tenants only so many are counted apart, and each log-in is noted")
  void countsSoManyApart() {
    UUID first = new UUID(0, 0);
    for (int i = 0; i <= LoginCounts.MAX_TENANTS; i++) {
      refuse(new UUID(0, i));
    }
    refuse(first);
    assertThat(counts.byTenant())
        .hasSize(LoginCounts.MAX_TENANTS)
        .doesNotContainKey(new UUID(0, LoginCounts.MAX_TENANTS));
    assertThat(counts.byTenant().get(first).get(AccessOutcome.WRONG_PASSWORD)).isEqualTo(2);
    assertThat(next.postAuths).hasSize(LoginCounts.MAX_TENANTS + 2);
  }

  private void refuse(UUID tenant) {
    counts.postAuth(tenant, new UUID(1, 1), 0, note.begin(AccessOutcome.WRONG_PASSWORD));
  }
}
