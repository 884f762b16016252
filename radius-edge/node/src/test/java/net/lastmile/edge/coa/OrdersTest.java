package net.lastmile.edge.coa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import net.lastmile.edge.contract.job.CoaJob;
import net.lastmile.edge.contract.job.CoaJob.Kind;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.contract.record.Vendor;
import net.lastmile.edge.fixture.RegionFixture;
import net.lastmile.edge.fixture.TenantFixture;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.radius.PacketCode;
import net.lastmile.edge.routeros.ActiveLine;
import net.lastmile.edge.session.index.SessionKey;
import net.lastmile.edge.session.index.Sessions;
import net.lastmile.edge.store.record.StoredSession;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("R7 jobs in the words of their routers")
class OrdersTest {
  private final RegionFixture region = new RegionFixture();
  private final TenantFixture isp = region.tenant("isp", 1812, 1813);
  private final TenantFixture other = region.tenant("other", 1814, 1815);
  private final Sessions online = new Sessions();
  private final Orders orders = new Orders(region.directory(), online);
  private final UUID nasId = isp.nas("192.0.2.1", "secret", MessageAuthenticatorPolicy.REQUIRED);

  @Test
  void namesAMikrotikSessionByIdNameAndAddress() {
    CoaRequest request = sendable(job(Kind.DISCONNECT));
    assertThat(request.code()).isEqualTo(PacketCode.DISCONNECT_REQUEST);
    assertThat(types(request.attributes()))
        .containsExactlyInAnyOrder(
            AttributeType.ACCT_SESSION_ID,
            AttributeType.USER_NAME,
            AttributeType.FRAMED_IP_ADDRESS);
  }

  @Test
  void aChangeOfRateAsksForNoNewAuthorization() {
    CoaRequest request = sendable(job(Kind.CHANGE_RATE));
    assertThat(request.code()).isEqualTo(PacketCode.COA_REQUEST);
    assertThat(types(request.attributes()))
        .contains(AttributeType.VENDOR_SPECIFIC)
        .doesNotContain(AttributeType.SERVICE_TYPE, AttributeType.FRAMED_POOL);
  }

  @Test
  void spellsTheNameAsTheRouterDoes() {
    online.apply(
        new SessionKey(isp.id(), nasId, "s-1", "0a").text(),
        new StoredSession(
            "Ana@ISP", "100.64.0.9", "", "", "", "", "", 0, 0, 0, "edge-1", StoredSession.LIVE));
    byte[] attributes = sendable(job(Kind.DISCONNECT)).attributes();
    assertThat(new String(attributes, java.nio.charset.StandardCharsets.US_ASCII))
        .contains("Ana@ISP")
        .doesNotContain("ana");
    assertThat(attributes).containsSequence(100, 64, 0, 9);
  }

  @Test
  @DisplayName("A1 a line that has got the id of another meanwhile is not cut in its place")
  void namesNoOtherLineThatHasTheIdNow() {
    online("0b", "bob");
    for (Kind kind : List.of(Kind.DISCONNECT, Kind.CHANGE_RATE)) {
      byte[] attributes = sendable(job(kind)).attributes();
      assertThat(new String(attributes, java.nio.charset.StandardCharsets.US_ASCII))
          .contains("ana")
          .doesNotContain("bob");
      assertThat(attributes).containsSequence(100, 64, 0, 7);
    }
    assertThat(orders.line(job(Kind.DISCONNECT)))
        .isEqualTo(new ActiveLine("ana", "s-1", "100.64.0.7"));
  }

  @ParameterizedTest
  @CsvSource({"'',bob", "0b,''"})
  @DisplayName("A1 nor is one of which only the Class or only the name is known")
  void aNameOrAClassAloneTellsLinesApart(String token, String username) {
    online(token, username);
    assertThat(orders.line(job(Kind.DISCONNECT)))
        .isEqualTo(new ActiveLine("ana", "s-1", "100.64.0.7"));
  }

  @ParameterizedTest
  @CsvSource({"'',''", "0a,''", "'',ANA", "0c,ANA"})
  @DisplayName("A4 what a router leaves out, and a new Class of the line, speaks against none")
  void findsTheSessionByWhatIsKnown(String token, String username) {
    online(token, username);
    assertThat(orders.line(job(Kind.DISCONNECT)).address()).isEqualTo("100.64.0.9");
  }

  @Test
  @DisplayName("A1 two that lack a name are not one for that")
  void noNameIsNoEvidence() {
    online("0b", "");
    assertThat(online.named(isp.id(), nasId, "s-1", "0a", "")).isEmpty();
    assertThat(online.named(isp.id(), nasId, "s-1", "0b", "")).isPresent();
    assertThat(online.named(isp.id(), nasId, "s-1", "", "")).isPresent();
  }

  /** A session that the region knows by the job's id. */
  private void online(String token, String username) {
    online.apply(
        new SessionKey(isp.id(), nasId, "s-1", token).text(),
        new StoredSession(
            username, "100.64.0.9", "", "", "", "", "", 0, 0, 0, "edge-1", StoredSession.LIVE));
  }

  @Test
  @DisplayName("G1 a template's order may name the IPv6 addresses that the session reported")
  void namesIpv6Addresses() {
    isp.template(
        Vendor.MIKROTIK,
        """
        [accept]
        [coa]
        [disconnect]
        Framed-IPv6-Address = {ipv6-address}
        Framed-IPv6-Prefix = {ipv6-prefix}
        """);
    assertThat(types(sendable(job(Kind.DISCONNECT)).attributes())).isEmpty();
    online.apply(
        new SessionKey(isp.id(), nasId, "s-1", "0a").text(),
        new StoredSession(
            "ana",
            "",
            "2001:db8:2::/64",
            "",
            "",
            "",
            "",
            0,
            0,
            0,
            "edge-1",
            StoredSession.LIVE,
            "",
            "",
            "",
            "",
            false,
            false,
            "2001:db8:1::7",
            0));
    byte[] attributes = sendable(job(Kind.DISCONNECT)).attributes();
    assertThat(types(attributes))
        .containsExactly(AttributeType.FRAMED_IPV6_ADDRESS, AttributeType.FRAMED_IPV6_PREFIX);
    assertThat(attributes).containsSequence(0x20, 0x01, 0x0d, 0xb8, 0, 1, 0, 0, 0, 0);
  }

  @Test
  void aTestNamesNobodysSession() {
    CoaRequest request = sendable(job(Kind.TEST));
    assertThat(types(request.attributes())).containsExactly(AttributeType.ACCT_SESSION_ID);
    assertThat(new String(request.attributes(), java.nio.charset.StandardCharsets.US_ASCII))
        .contains("lastmile-test-")
        .doesNotContain("s-1");
  }

  @Test
  void knowsNoRouterOfAnotherTenant() {
    CoaJob foreign = job(Kind.DISCONNECT, other.id(), other.planId());
    assertThat(orders.of(foreign, UnaryOperator.identity()))
        .isInstanceOf(Orders.Order.Impossible.class);
  }

  @Test
  void saysNothingWhereThePlanSetsNothing() {
    isp.plan(0, 0);
    assertThat(orders.of(job(Kind.CHANGE_RATE), UnaryOperator.identity()))
        .isInstanceOf(Orders.Order.Impossible.class);
    assertThat(
            orders.of(job(Kind.CHANGE_RATE, isp.id(), UUID.randomUUID()), UnaryOperator.identity()))
        .isInstanceOf(Orders.Order.Impossible.class);
  }

  private CoaRequest sendable(CoaJob job) {
    return ((Orders.Order.Sendable) orders.of(job, UnaryOperator.identity())).request();
  }

  private CoaJob job(Kind kind) {
    return job(kind, isp.id(), isp.planId());
  }

  private CoaJob job(Kind kind, UUID tenantId, UUID planId) {
    return new CoaJob(
        UUID.randomUUID(),
        1,
        kind,
        tenantId,
        nasId,
        Instant.EPOCH,
        "s-1",
        "ana",
        "100.64.0.7",
        "ether1",
        "AA:BB:CC:DD:EE:FF",
        "0a",
        planId);
  }

  private static List<Integer> types(byte[] attributes) {
    List<Integer> types = new ArrayList<>();
    for (int at = 0; at < attributes.length; at += attributes[at + 1] & 0xFF) {
      types.add(attributes[at] & 0xFF);
    }
    return types;
  }
}
