package net.lastmile.edge.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.contract.record.PlanPools;
import net.lastmile.edge.directory.Admission;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.fixture.Router;
import net.lastmile.edge.fixture.TenantFixture;
import net.lastmile.edge.radius.AttributeOctets;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.templates.dictionary.AttributeDictionary;
import net.lastmile.edge.trace.ExchangeText;
import net.lastmile.edge.trace.Trace;
import net.lastmile.edge.trace.TraceFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a trace shows of a user's log-ins. */
class TracedLoginsTest {
  private static final String PASSWORD = "a-long-password";
  private static final PlanPools LEASED = new PlanPools(UUID.randomUUID(), null, null, "", "", 0);

  private final PathFixture path = new PathFixture();
  private final Router router = new Router("secret");
  private final ExchangeText text = new ExchangeText(AttributeDictionary.builtIn());
  private Trace trace;
  private TenantFixture isp;
  private TenantFixture other;

  @BeforeEach
  void twoTenantsWithTheSameUsername() {
    isp = path.region.tenant("isp", 1812, 1813);
    other = path.region.tenant("other", 1814, 1815);
    isp.nas("192.0.2.1", "secret", MessageAuthenticatorPolicy.REQUIRED);
    other.nas("192.0.2.1", "secret", MessageAuthenticatorPolicy.REQUIRED);
    isp.subscriber("ann", PASSWORD);
    other.subscriber("ann", PASSWORD);
    trace = path.traces.open(new TraceFilter("isp", "ann", null)).orElseThrow();
  }

  @AfterEach
  void stop() {
    trace.close();
  }

  @Test
  @DisplayName("O3 a trace says why a line was refused, and shows no password")
  void showsWhyALineIsRefused() throws InterruptedException {
    path.access(view(other), router.pap("ann", "wrong-password"));
    path.access(view(isp), router.pap("ann", "wrong-password"));
    assertThat(shown())
        .contains("isp 192.0.2.1 REJECTED WRONG_PASSWORD\n", "< Access-Reject id ")
        .doesNotContain("wrong-password");
    assertNothingMoreIsShown();
  }

  @Test
  @DisplayName("O3 a trace shows a log-in that waited for the region once, with its reply")
  void showsWhatWaitedForTheRegion() throws InterruptedException {
    CompletableFuture<Admission.Answer> answer = new CompletableFuture<>();
    path.region.directory().admitBy((line, wants) -> answer);
    isp.plan(LEASED);
    path.access(view(isp), router.pap("ann", PASSWORD));
    // By the time of the decision, its array holds another request.
    isp.subscriber("bob", PASSWORD);
    path.access(view(isp), router.pap("bob", "wrong-password"));
    assertNothingMoreIsShown();

    answer.complete(new Admission.Granted(0x0A000007, new byte[0]));
    assertThat(shown())
        .contains("ACCEPTED\n", "User-Name = \"ann\"", "<   Framed-IP-Address = 10.0.0.7\n")
        .doesNotContain("bob", PASSWORD);
    assertNothingMoreIsShown();
  }

  @Test
  @DisplayName("O3 a trace says why the region refused a line")
  void showsWhyTheRegionRefused() throws InterruptedException {
    var refused = new Admission.Refused(AccessOutcome.TOO_MANY_SESSIONS);
    path.region.directory().admitBy((l, wants) -> CompletableFuture.completedFuture(refused));
    isp.plan(LEASED);
    path.access(view(isp), router.pap("ann", PASSWORD));
    assertThat(shown()).contains("REJECTED TOO_MANY_SESSIONS\n", "< Access-Reject id ");
  }

  @Test
  @DisplayName("O3 a trace shows each turn of an EAP conversation, and why it failed")
  void showsEap() throws InterruptedException {
    byte[] identity = {2, 0, 0, 8, 1, 'a', 'n', 'n'};
    path.access(view(isp), eap(identity, new AttributeOctets()));
    assertThat(shown()).contains("CHALLENGED\n", "< Access-Challenge id ");

    AttributeOctets stale = new AttributeOctets().octets(AttributeType.STATE, new byte[16]);
    path.access(view(isp), eap(identity, stale));
    assertThat(shown()).contains("REJECTED TUNNEL_FAILED\n", "< Access-Reject id ");
  }

  private byte[] eap(byte[] message, AttributeOctets more) {
    return router.access(
        true, more.text(AttributeType.USER_NAME, "ann").octets(AttributeType.EAP_MESSAGE, message));
  }

  private Tenant view(TenantFixture tenant) {
    return path.region.view(tenant.id());
  }

  private String shown() throws InterruptedException {
    return text.of(trace.next(Duration.ZERO));
  }

  private void assertNothingMoreIsShown() throws InterruptedException {
    assertThat(trace.next(Duration.ZERO)).isNull();
  }
}
