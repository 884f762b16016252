package net.lastmile.edge.eap.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class EapSessionsTest {
  private final EapSessions sessions = new EapSessions(7);
  private final UUID tenant = UUID.randomUUID();
  private final UUID nas = UUID.randomUUID();

  @Test
  void aStateIsGoodAtItsOwnNasOnly() {
    EapSession session = open(tenant, nas, 0);
    assertThat(sessions.find(nas, session.state(), 1)).isSameAs(session);
    assertThat(sessions.find(UUID.randomUUID(), session.state(), 1)).isNull();
  }

  @Test
  void anOldConversationIsForgotten() {
    EapSession session = open(tenant, nas, 0);
    long last = EapSessions.MAX_AGE_MILLIS - 1;
    assertThat(sessions.find(nas, session.state(), last)).isSameAs(session);
    assertThat(sessions.find(nas, session.state(), last + 1)).isNull();
    assertThat(sessions.count()).isZero();
    assertThat(sessions.abandoned()).isEqualTo(1);
  }

  @Test
  void whatEndsInTimeIsNotCountedAsAbandoned() {
    EapSession ended = open(tenant, nas, 0);
    open(tenant, UUID.randomUUID(), 0);
    sessions.close(ended);
    assertThat(sessions.abandoned()).isZero();
    open(tenant, nas, EapSessions.MAX_AGE_MILLIS);
    assertThat(sessions.abandoned()).as("the other NAS's").isEqualTo(1);
  }

  @Test
  void aNasThatBeginsTooManyLosesItsOldest() {
    EapSession first = open(tenant, nas, 0);
    EapSession second = open(tenant, nas, 0);
    EapSession elsewhere = open(tenant, UUID.randomUUID(), 0);
    for (int i = 2; i <= EapSessions.MAX_OF_NAS; i++) {
      assertThat(open(tenant, nas, 1)).isNotNull();
    }
    assertThat(sessions.find(nas, first.state(), 1)).isNull();
    assertThat(sessions.abandoned()).isEqualTo(1);
    assertThat(sessions.find(nas, second.state(), 1)).isSameAs(second);
    assertThat(sessions.find(elsewhere.nasId(), elsewhere.state(), 1)).isSameAs(elsewhere);
  }

  @Test
  void aFullTenantLeavesRoomForAnother() {
    for (int i = 0; i < EapSessions.MAX_OF_TENANT; i++) {
      assertThat(open(tenant, UUID.randomUUID(), 0)).isNotNull();
    }
    assertThat(open(tenant, nas, 1)).isNull();
    assertThat(open(UUID.randomUUID(), nas, 1)).isNotNull();
    assertThat(open(tenant, nas, EapSessions.MAX_AGE_MILLIS)).as("room again").isNotNull();
  }

  @Test
  void aFullNodeTakesNoMore() {
    for (int i = 0; i < EapSessions.MAX_OF_NODE; i++) {
      assertThat(open(UUID.randomUUID(), UUID.randomUUID(), 0)).isNotNull();
    }
    assertThat(open(tenant, nas, 1)).isNull();
  }

  @Test
  void closingTwiceCountsOnce() {
    EapSession session = open(tenant, nas, 0);
    open(tenant, nas, 0);
    sessions.close(session);
    sessions.close(session);
    assertThat(sessions.count()).isEqualTo(1);
  }

  private EapSession open(UUID tenantId, UUID nasId, long nowMillis) {
    return sessions.open(tenantId, nasId, null, nowMillis);
  }
}
