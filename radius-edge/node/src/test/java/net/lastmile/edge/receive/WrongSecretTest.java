package net.lastmile.edge.receive;

import static net.lastmile.edge.contract.event.NasEvent.Kind.SECRET_DOUBTED;
import static net.lastmile.edge.contract.event.NasEvent.Kind.SECRET_PROVEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import net.lastmile.edge.contract.event.NasEvent;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.fixture.RecordingSink;
import net.lastmile.edge.fixture.Router;
import net.lastmile.edge.fixture.TenantFixture;
import net.lastmile.edge.radius.AttributeOctets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What wrong signatures tell about a router's secret. */
class WrongSecretTest {
  private static final String ADDRESS = "192.0.2.1";
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final PathFixture edge = new PathFixture();
  private final TenantFixture isp = edge.region.tenant("isp", 1812, 1813);
  private final TenantFixture other = edge.region.tenant("other", 1814, 1815);
  private final Tenant tenant = edge.region.view(isp.id());
  private final UUID nas = isp.nas(ADDRESS, "secret", MessageAuthenticatorPolicy.OPTIONAL);
  private final Router router = new Router("secret");
  private final Router wrong = new Router("another secret");

  WrongSecretTest() {
    other.nas(ADDRESS, "another secret", MessageAuthenticatorPolicy.OPTIONAL);
    isp.subscriber("ana", "correct");
  }

  @Test
  @DisplayName("L3: accounting whose signature does not fit tells of a wrong secret till it fits")
  void accountingTells() {
    account(wrong, 2);
    assertThat(told()).as("may be damaged on its way").isEmpty();
    account(router, 1);
    edge.clock.advance(Duration.ofMinutes(11));
    account(wrong, 40);
    assertThat(told()).containsExactly(SECRET_DOUBTED);
    edge.clock.advance(MINUTE);
    account(wrong, 40);
    assertThat(told()).as("once a minute").containsExactly(SECRET_DOUBTED, SECRET_DOUBTED);
    account(router, 40);
    assertThat(told()).containsExactly(SECRET_DOUBTED, SECRET_DOUBTED, SECRET_PROVEN);
    assertThat(edge.events.nases)
        .extracting(RecordingSink.OfNas::tenantId)
        .containsOnly(tenant.id());
  }

  @Test
  @DisplayName("L3: log-ins whose Message-Authenticator does not fit tell of it, accounting or not")
  void loginsTell() {
    for (int i = 0; i < 3; i++) {
      edge.access(tenant, wrong.pap("ana", "correct"));
      account(router, 1);
    }
    assertThat(told()).containsExactly(SECRET_DOUBTED);
    edge.access(tenant, router.pap("ana", "wrong"));
    account(router, 1);
    assertThat(told()).containsExactly(SECRET_DOUBTED, SECRET_PROVEN);
  }

  @Test
  @DisplayName("L3: with two secrets in doubt, one that fits does not end it")
  void bothMustFit() {
    account(wrong, 3);
    for (int i = 0; i < 3; i++) {
      edge.access(tenant, wrong.status(true, new AttributeOctets()));
    }
    account(router, 1);
    assertThat(told()).doesNotContain(SECRET_PROVEN);
    edge.access(tenant, router.status(true, new AttributeOctets()));
    assertThat(told()).last().isEqualTo(SECRET_PROVEN);
  }

  @Test
  @DisplayName("L3: who forges a router's address raises no doubt while the router is heard")
  void aStrangerIsNotBelieved() {
    for (int round = 0; round < 60; round++) {
      account(wrong, 50);
      account(router, 1);
      edge.clock.advance(MINUTE);
    }
    assertThat(told()).containsExactly(SECRET_DOUBTED, SECRET_PROVEN);
  }

  @Test
  @DisplayName("L3: rubbish in place of a password tells of nothing where the signature holds")
  void theSignatureCountsMore() {
    for (int i = 0; i < 10; i++) {
      edge.access(tenant, router.pap("ana", "\u0001\u0002"));
    }
    assertThat(told()).isEmpty();
  }

  @Test
  @DisplayName("L3: a doubt outlives a change of the record, and not one of the secret")
  void outlivesOtherChanges() {
    account(wrong, 3);
    isp.nas(nas, ADDRESS, "secret", MessageAuthenticatorPolicy.REQUIRED, true);
    account(router, 1);
    assertThat(told()).containsExactly(SECRET_DOUBTED, SECRET_PROVEN);
    isp.nas(nas, ADDRESS, "another secret", MessageAuthenticatorPolicy.REQUIRED, true);
    account(router, 2);
    account(wrong, 1);
    assertThat(told()).hasSize(2);
  }

  private void account(Router from, int times) {
    for (int i = 0; i < times; i++) {
      edge.accounting(tenant, from.interim("ana"));
    }
  }

  private List<NasEvent.Kind> told() {
    return edge.events.nases.stream()
        .map(RecordingSink.OfNas::kind)
        .filter(kind -> kind == SECRET_DOUBTED || kind == SECRET_PROVEN)
        .toList();
  }
}
