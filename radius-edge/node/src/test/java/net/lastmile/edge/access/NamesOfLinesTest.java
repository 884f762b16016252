package net.lastmile.edge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.contract.event.NasEvent;
import net.lastmile.edge.contract.record.AccessPolicy;
import net.lastmile.edge.contract.record.AccessPolicy.RealmHandling;
import net.lastmile.edge.contract.record.LineCertificates;
import net.lastmile.edge.contract.record.LineLogin;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.contract.record.SubscriberRecord;
import net.lastmile.edge.contract.record.Username;
import net.lastmile.edge.contract.record.Username.Case;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Usernames as routers send them, log-ins by place, and a wrong secret. */
class NamesOfLinesTest {
  private static final InetAddress NAS = InetAddress.ofLiteral("192.0.2.1");
  private static final String MAC = "00:1a:2b:3c:4d:5e";
  private static final String CIRCUIT = "olt-3 eth 0/1/1:100";

  private final RegionFixture region = new RegionFixture();
  private final TenantFixture isp = region.tenant("isp", 1812, 1813);
  private final TenantFixture other = region.tenant("other", 1814, 1815);
  private final RecordingSink events = new RecordingSink();
  private final Router router = new Router("secret");
  private final AccessControl control =
      new AccessControl(region.directory(), events, new PacketWriter(new PacketDigests()));
  private long nowMillis = 1_000_000;

  NamesOfLinesTest() {
    isp.nas("192.0.2.1", "secret", MessageAuthenticatorPolicy.OPTIONAL);
    other.nas("192.0.2.1", "secret", MessageAuthenticatorPolicy.OPTIONAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"00:1a:2b:3c:4d:5e", "$enab15$", "o'brien", "eth 0/1/1:100", "josé", "日本"})
  @DisplayName("D1: a username as a router sends it logs in, also with an empty password")
  void logsInByAnyName(String name) {
    isp.subscriber(name, "");
    assertThat(pap(name, "")).isEqualTo(AccessOutcome.ACCEPTED);
    assertThat(pap(name, "x")).isEqualTo(AccessOutcome.WRONG_PASSWORD);
    assertThat(outcome(other, router.pap(name, ""))).isEqualTo(AccessOutcome.UNKNOWN_USER);
    // Some makes send an attribute without a value instead of an encrypted block.
    AttributeOctets bare = named(name).octets(AttributeType.USER_PASSWORD, new byte[0]);
    assertThat(outcome(isp, router.access(true, bare))).isEqualTo(AccessOutcome.ACCEPTED);
  }

  @Test
  @DisplayName("D1: a name of 253 octets logs in")
  void logsInByTheLongestName() {
    String longest = "é".repeat(126) + "x";
    isp.subscriber(longest, "correct");
    assertThat(pap(longest, "correct")).isEqualTo(AccessOutcome.ACCEPTED);
  }

  @ParameterizedTest
  @CsvSource({"josé,JOSÉ", "josé,jose\u0301", "ana,ANA", "οδυσσεύς,ΟΔΥΣΣΕΎΣ", "şahin,ŞAHIN"})
  @DisplayName("D1: case and composition tell no lines apart, unless the tenant says so of case")
  void comparesNamesAsTheTenantSays(String kept, String sent) {
    isp.subscriber(kept, "correct");
    assertThat(pap(sent, "correct")).isEqualTo(AccessOutcome.ACCEPTED);
    isp.become(new AccessPolicy(RealmHandling.KEEP, List.of(), null, 0, 0, Case.EXACT));
    boolean sameCase = sent.equals(sent.toLowerCase(Locale.ROOT));
    assertThat(pap(sent, "correct"))
        .isEqualTo(sameCase ? AccessOutcome.ACCEPTED : AccessOutcome.UNKNOWN_USER);
    String capital = Username.of(sent.toUpperCase(Locale.ROOT), Case.EXACT);
    isp.subscriber(capital, "capital");
    assertThat(pap(kept, "correct")).isEqualTo(AccessOutcome.ACCEPTED);
    assertThat(pap(capital, "capital")).isEqualTo(AccessOutcome.ACCEPTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {MAC, "00-1A-2B-3C-4D-5E", "001a.2b3c.4d5e", "001A2B3C4D5E", "1:0:1a:2b:3c:4d:5e"})
  @DisplayName("L5: a DHCP line logs in by its hardware address, with any password or none")
  void logsInByMac(String name) {
    isp.subscriber(MAC, "never typed", by(LineLogin.MAC));
    AttributeOctets station = from("1:00:1a:2b:3c:4d:5e");
    assertThat(outcome(isp, router.pap(name, "", true, station))).isEqualTo(AccessOutcome.ACCEPTED);
    assertThat(outcome(isp, router.pap(name, name, true, station)))
        .isEqualTo(AccessOutcome.ACCEPTED);
    AttributeOctets bare = named(name).text(AttributeType.CALLING_STATION_ID, MAC);
    assertThat(outcome(isp, router.access(true, bare))).isEqualTo(AccessOutcome.ACCEPTED);
    assertThat(outcome(isp, router.pap(name, "", true, from("00:1a:2b:3c:4d:5f"))))
        .isEqualTo(AccessOutcome.WRONG_MAC);
    assertThat(pap(name, "")).isEqualTo(AccessOutcome.WRONG_MAC);
    assertThat(outcome(other, router.pap(name, "", true, station)))
        .isEqualTo(AccessOutcome.UNKNOWN_USER);
  }

  @Test
  @DisplayName("L5: who speaks PPP or CHAP needs the password, whatever the line's place says")
  void holdsPppToThePassword() {
    isp.subscriber(MAC, "known", by(LineLogin.MAC));
    AttributeOctets ppp = from(MAC).number(AttributeType.FRAMED_PROTOCOL, 1);
    assertThat(outcome(isp, router.pap(MAC, "", true, ppp)))
        .isEqualTo(AccessOutcome.WRONG_PASSWORD);
    assertThat(outcome(isp, router.pap(MAC, "known", true, ppp))).isEqualTo(AccessOutcome.ACCEPTED);
    AttributeOctets chap =
        named(MAC)
            .text(AttributeType.CALLING_STATION_ID, MAC)
            .octets(AttributeType.CHAP_PASSWORD, new byte[17]);
    assertThat(outcome(isp, router.access(true, chap))).isEqualTo(AccessOutcome.WRONG_PASSWORD);
  }

  @Test
  @DisplayName("L5: a line that has a password is let in by that alone")
  void letsNoOtherLineInByPlace() {
    isp.subscriber(MAC, "known");
    assertThat(outcome(isp, router.pap(MAC, "", true, from(MAC))))
        .isEqualTo(AccessOutcome.WRONG_PASSWORD);
    assertThat(outcome(isp, router.pap("00-1a-2b-3c-4d-5e", "known", true, from(MAC))))
        .isEqualTo(AccessOutcome.UNKNOWN_USER);
  }

  @Test
  @DisplayName("L5: an IPoE line logs in by the circuit that the router names")
  void logsInByCircuit() {
    isp.subscriber(CIRCUIT, "never typed", by(LineLogin.CIRCUIT));
    assertThat(outcome(isp, router.pap(CIRCUIT, "", true, port(CIRCUIT))))
        .isEqualTo(AccessOutcome.ACCEPTED);
    byte[] agent = CIRCUIT.getBytes(StandardCharsets.UTF_8);
    AttributeOctets relayed = new AttributeOctets().vendorOctets(3561, 1, agent);
    assertThat(outcome(isp, router.pap(CIRCUIT, "common", true, relayed)))
        .isEqualTo(AccessOutcome.ACCEPTED);
    assertThat(outcome(isp, router.pap(CIRCUIT, "", true, port("eth 0/1/1:101"))))
        .isEqualTo(AccessOutcome.WRONG_CIRCUIT);
    assertThat(pap(CIRCUIT, "")).isEqualTo(AccessOutcome.WRONG_CIRCUIT);
  }

  @Test
  @DisplayName("L3: passwords that come out as rubbish tell of a wrong secret, a right one ends it")
  void tellsOfAWrongSecret() {
    isp.subscriber("ana", "correct");
    Router wrong = new Router("another secret");
    for (int i = 0; i < 40; i++) {
      outcome(isp, wrong.pap("ana", "correct", false, new AttributeOctets()));
    }
    assertThat(secrets()).containsExactly(NasEvent.Kind.SECRET_DOUBTED);
    nowMillis += 60_000;
    for (int i = 0; i < 40; i++) {
      outcome(isp, wrong.pap("ana", "correct", false, new AttributeOctets()));
    }
    assertThat(secrets())
        .containsExactly(NasEvent.Kind.SECRET_DOUBTED, NasEvent.Kind.SECRET_DOUBTED);
    pap("ana", "correct");
    pap("ana", "correct");
    assertThat(secrets()).last().isEqualTo(NasEvent.Kind.SECRET_PROVEN);
    assertThat(secrets()).hasSize(3);
    assertThat(events.nases).allMatch(event -> event.tenantId().equals(isp.id()));
  }

  @Test
  @DisplayName("L3: passwords that people mistype tell of nothing")
  void doesNotDoubtForMistypedPasswords() {
    isp.subscriber("ana", "correct");
    for (int i = 0; i < 40; i++) {
      pap("ana", "pässwörd number " + i);
    }
    assertThat(secrets()).isEmpty();
  }

  private List<NasEvent.Kind> secrets() {
    return events.nases.stream().map(RecordingSink.OfNas::kind).toList();
  }

  private AccessOutcome pap(String name, String password) {
    return outcome(isp, router.pap(name, password));
  }

  private AccessOutcome outcome(TenantFixture tenant, byte[] packet) {
    Tenant view = region.view(tenant.id());
    RadiusPacket read = new RadiusPacket(packet);
    assertThat(read.scan(packet.length)).isTrue();
    control.decide(view, view.nasAt(NAS), read, nowMillis);
    return events.lastPostAuth().outcome();
  }

  private static AttributeOctets named(String name) {
    return new AttributeOctets().text(AttributeType.USER_NAME, name);
  }

  private static AttributeOctets from(String station) {
    return new AttributeOctets().text(AttributeType.CALLING_STATION_ID, station);
  }

  private static AttributeOctets port(String id) {
    return new AttributeOctets().text(AttributeType.NAS_PORT_ID, id);
  }

  private static UnaryOperator<SubscriberRecord> by(LineLogin login) {
    return line ->
        new SubscriberRecord(
            line.id(),
            line.username(),
            line.planId(),
            line.active(),
            line.expiresAt(),
            line.framedIp(),
            line.sealedCredentials(),
            line.binding(),
            line.ipv6(),
            login,
            LineCertificates.NONE);
  }
}
