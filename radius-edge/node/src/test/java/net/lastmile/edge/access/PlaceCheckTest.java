package net.lastmile.edge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.contract.record.AccessPolicy;
import net.lastmile.edge.contract.record.AccessPolicy.RealmHandling;
import net.lastmile.edge.contract.record.LineBinding;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.contract.record.NasPolicy;
import net.lastmile.edge.contract.record.SubscriberRecord;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.fixture.RecordingSink;
import net.lastmile.edge.fixture.RegionFixture;
import net.lastmile.edge.fixture.Router;
import net.lastmile.edge.fixture.TenantFixture;
import net.lastmile.edge.radius.AttributeOctets;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.radius.PacketDigests;
import net.lastmile.edge.radius.PacketWriter;
import net.lastmile.edge.radius.RadiusPacket;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlaceCheckTest {
  private static final InetAddress NAS = InetAddress.ofLiteral("192.0.2.1");
  private static final long NOW_MILLIS = Instant.parse("2026-11-21T12:00:00Z").toEpochMilli();
  private static final long NOW_SECONDS = NOW_MILLIS / 1000;
  private static final String MAC = "00e0fcabcdef";

  private final RegionFixture region = new RegionFixture();
  private final TenantFixture isp = region.tenant("isp", 1812, 1813);
  private final TenantFixture other = region.tenant("other", 1814, 1815);
  private final UUID nasId = isp.nas("192.0.2.1", "secret", MessageAuthenticatorPolicy.OPTIONAL);
  private final RecordingSink events = new RecordingSink();
  private final Router router = new Router("secret");
  private final AccessControl control =
      new AccessControl(region.directory(), events, new PacketWriter(new PacketDigests()));

  PlaceCheckTest() {
    other.nas("192.0.2.1", "secret", MessageAuthenticatorPolicy.OPTIONAL);
  }

  @Test
  @DisplayName("S8 a line tied to hardware addresses comes in from these alone, however spelt")
  void holdsALineToItsAddresses() {
    line("ana", 0, "", List.of("001122334455", MAC));
    assertThat(from("00-E0-FC-AB-CD-EF:guest")).isEqualTo(AccessOutcome.ACCEPTED);
    assertThat(from("0011.2233.4455")).isEqualTo(AccessOutcome.ACCEPTED);
    assertThat(from("00:E0:FC:AB:CD:EE")).isEqualTo(AccessOutcome.WRONG_MAC);
    assertThat(from("10.0.0.1")).isEqualTo(AccessOutcome.WRONG_MAC);
    assertThat(outcome(isp, router.pap("ana", "correct"))).isEqualTo(AccessOutcome.WRONG_MAC);
    assertThat(outcome(isp, router.pap("ana", "wrong"))).isEqualTo(AccessOutcome.WRONG_PASSWORD);
  }

  @Test
  @DisplayName("N5 a NAS with a list of realms logs in names of these alone")
  void holdsANasToItsRealms() {
    isp.subscriber("ana", "correct");
    isp.subscriber("ana@home.example", "correct");
    isp.subscriber("ana@office.example", "correct");
    rules(List.of("home.example"), List.of());
    assertThat(login("ana@HOME.example")).isEqualTo(AccessOutcome.ACCEPTED);
    assertThat(login("ana@office.example")).isEqualTo(AccessOutcome.REALM_NOT_ALLOWED);
    assertThat(login("ana")).isEqualTo(AccessOutcome.REALM_NOT_ALLOWED);
  }

  @Test
  @DisplayName("N5 a NAS with a list of pools takes lines of these, and those with an own address")
  void holdsANasToItsPools() {
    isp.subscriber("ana", "correct");
    rules(List.of(), List.of("other-pool", "isp-pool"));
    assertThat(login("ana")).isEqualTo(AccessOutcome.ACCEPTED);
    rules(List.of(), List.of("other-pool"));
    assertThat(login("ana")).isEqualTo(AccessOutcome.POOL_NOT_ALLOWED);
    line("ana", 0, "100.64.0.9", List.of());
    assertThat(login("ana")).isEqualTo(AccessOutcome.ACCEPTED);
  }

  @Test
  @DisplayName("R2 the address is looked at before the realm, the realm before the pool")
  void checksInOrder() {
    line("ana", 0, "", List.of(MAC));
    rules(List.of("home.example"), List.of("other-pool"));
    assertThat(from("00:00:00:00:00:01")).isEqualTo(AccessOutcome.WRONG_MAC);
    assertThat(from(MAC)).isEqualTo(AccessOutcome.REALM_NOT_ALLOWED);
  }

  @Test
  @DisplayName("R2 a tenant keeps realms, strips them, or strips those it lists")
  void handlesRealmsAsTheTenantSays() {
    for (TenantFixture tenant : List.of(isp, other)) {
      tenant.subscriber("ana", "correct");
    }
    isp.subscriber("ben@home.example", "correct");
    assertThat(login("ana@home.example")).isEqualTo(AccessOutcome.UNKNOWN_USER);
    assertThat(login("ben@home.example")).isEqualTo(AccessOutcome.ACCEPTED);
    realms(RealmHandling.STRIP, List.of());
    assertThat(login("ANA@anything@home.example")).isEqualTo(AccessOutcome.UNKNOWN_USER);
    assertThat(login("ANA@home.example")).isEqualTo(AccessOutcome.ACCEPTED);
    assertThat(login("ana@")).isEqualTo(AccessOutcome.ACCEPTED);
    assertThat(login("@ana")).isEqualTo(AccessOutcome.UNKNOWN_USER);
    realms(RealmHandling.STRIP_LISTED, List.of("home.example"));
    assertThat(login("ana@Home.Example")).isEqualTo(AccessOutcome.ACCEPTED);
    assertThat(login("ana@other.example")).isEqualTo(AccessOutcome.UNKNOWN_USER);
    assertThat(outcome(other, router.pap("ana@home.example", "correct")))
        .isEqualTo(AccessOutcome.UNKNOWN_USER);
  }

  @Test
  @DisplayName(
      "S5 past its expiry a line gets the tenant's plan for expired lines, if there is one")
  void letsExpiredLinesInOnTheirPlan() {
    UUID expired = UUID.randomUUID();
    isp.plan(expired, "expired-pool", 64, 64);
    line("ana", NOW_SECONDS, "100.64.0.9", List.of());
    assertThat(login("ana")).isEqualTo(AccessOutcome.EXPIRED);
    isp.become(new AccessPolicy(RealmHandling.KEEP, List.of(), expired, 0, 0));
    RadiusPacket accept = decide(isp, router.pap("ana", "correct"));
    assertThat(events.lastPostAuth().outcome()).isEqualTo(AccessOutcome.EXPIRED_PLAN);
    assertThat(accept.text(AttributeType.FRAMED_POOL)).isEqualTo("expired-pool");
    assertThat(accept.find(AttributeType.FRAMED_IP_ADDRESS)).isEqualTo(RadiusPacket.ABSENT);
    assertThat(accept.unsigned(AttributeType.SESSION_TIMEOUT, 0)).isEqualTo(3_600);
    assertThat(outcome(isp, router.pap("ana", "wrong"))).isEqualTo(AccessOutcome.WRONG_PASSWORD);
    line("ana", NOW_SECONDS + 1, "100.64.0.9", List.of());
    assertThat(login("ana")).isEqualTo(AccessOutcome.ACCEPTED);
  }

  private AccessOutcome login(String username) {
    return outcome(isp, router.pap(username, "correct"));
  }

  private AccessOutcome from(String station) {
    AttributeOctets more = new AttributeOctets().text(AttributeType.CALLING_STATION_ID, station);
    return outcome(isp, router.pap("ana", "correct", true, more));
  }

  private AccessOutcome outcome(TenantFixture tenant, byte[] packet) {
    decide(tenant, packet);
    return events.lastPostAuth().outcome();
  }

  private RadiusPacket decide(TenantFixture tenant, byte[] packet) {
    Tenant view = region.view(tenant.id());
    AccessDecision decision = control.decide(view, view.nasAt(NAS), read(packet), NOW_MILLIS);
    return read(((AccessDecision.Reply) decision).reply());
  }

  private static RadiusPacket read(byte[] packet) {
    RadiusPacket read = new RadiusPacket(packet);
    assertThat(read.scan(packet.length)).isTrue();
    return read;
  }

  private void rules(List<String> realms, List<String> pools) {
    isp.nas(
        nasId,
        "192.0.2.1",
        "secret",
        MessageAuthenticatorPolicy.OPTIONAL,
        true,
        new NasPolicy(realms, pools, 0, 0, false, false, ""));
  }

  private void realms(RealmHandling handling, List<String> stripped) {
    isp.become(new AccessPolicy(handling, stripped, null, 0, 0));
  }

  /**
   * @param expiresAt epoch second; 0 for never
   */
  private void line(String username, long expiresAt, String framedIp, List<String> macs) {
    isp.subscriber(
        username,
        "correct",
        line ->
            new SubscriberRecord(
                line.id(),
                line.username(),
                line.planId(),
                true,
                expiresAt == 0 ? SubscriberRecord.NEVER : expiresAt,
                framedIp,
                line.sealedCredentials(),
                new LineBinding(macs, false, 0, 0),
                line.ipv6()));
  }
}
