package net.lastmile.edge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.UnaryOperator;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.contract.record.RecordKind;
import net.lastmile.edge.contract.record.SubscriberRecord;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.fixture.RecordingSink;
import net.lastmile.edge.fixture.RegionFixture;
import net.lastmile.edge.fixture.Router;
import net.lastmile.edge.fixture.TenantFixture;
import net.lastmile.edge.radius.AttributeOctets;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.radius.LineClass;
import net.lastmile.edge.radius.PacketCode;
import net.lastmile.edge.radius.PacketDigests;
import net.lastmile.edge.radius.PacketWriter;
import net.lastmile.edge.radius.RadiusPacket;
import net.lastmile.edge.sample.SampleRequests;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AccessControlTest {
  private static final String SECRET = "secret";
  private static final long NOW_MILLIS = Instant.parse("2026-11-21T12:00:00Z").toEpochMilli();
  private static final long NOW_SECONDS = NOW_MILLIS / 1000;

  private final RegionFixture region = new RegionFixture();
  private final TenantFixture isp = region.tenant("isp", 1812, 1813);
  private final UUID nasId = isp.nas("192.0.2.1", SECRET, MessageAuthenticatorPolicy.OPTIONAL);
  private final Tenant tenant = region.view(isp.id());
  private final RecordingSink events = new RecordingSink();
  private final Router router = new Router(SECRET);
  private final AccessControl control =
      new AccessControl(region.directory(), events, new PacketWriter(new PacketDigests()));

  @Test
  @DisplayName("R2 the first check that fails names the outcome, in the order of the requirement")
  void checksInOrder() {
    isp.subscriber("ana", "correct", changed(false, NOW_SECONDS, isp.planId()));
    assertThat(outcome("nobody", "wrong")).isEqualTo(AccessOutcome.UNKNOWN_USER);
    assertThat(outcome("ana", "wrong")).isEqualTo(AccessOutcome.INACTIVE);
    isp.subscriber("ana", "correct", changed(true, NOW_SECONDS, isp.planId()));
    assertThat(outcome("ana", "wrong")).isEqualTo(AccessOutcome.EXPIRED);
    isp.subscriber("ana", "correct", changed(true, NOW_SECONDS + 1, UUID.randomUUID()));
    assertThat(outcome("ana", "wrong")).isEqualTo(AccessOutcome.WRONG_PASSWORD);
    assertThat(outcome("ana", "correct")).isEqualTo(AccessOutcome.NO_PLAN);
    isp.subscriber("ana", "correct", changed(true, NOW_SECONDS + 1, isp.planId()));
    assertThat(outcome("ana", "correct")).isEqualTo(AccessOutcome.ACCEPTED);
  }

  @Test
  @DisplayName("S5 the line is let in up to the last second before its expiry")
  void expiresAtTheSecond() {
    isp.subscriber("ana", "correct", changed(true, NOW_SECONDS + 1, isp.planId()));
    assertThat(outcome("ana", "correct")).isEqualTo(AccessOutcome.ACCEPTED);
    isp.subscriber("ana", "correct", changed(true, NOW_SECONDS, isp.planId()));
    assertThat(outcome("ana", "correct")).isEqualTo(AccessOutcome.EXPIRED);
  }

  @Test
  void refusesARequestWithoutNameOrMethod() {
    isp.subscriber("ana", "correct");
    AttributeOctets name = new AttributeOctets().text(AttributeType.USER_NAME, "ana");
    decide(router.access(true, name));
    assertThat(events.lastPostAuth().outcome()).isEqualTo(AccessOutcome.UNSUPPORTED_METHOD);
    decide(router.access(true, new AttributeOctets()));
    assertThat(events.lastPostAuth().outcome()).isEqualTo(AccessOutcome.UNKNOWN_USER);
    assertThat(events.lastPostAuth().username()).isEmpty();
  }

  @Test
  void comparesNamesWithoutRegardToCase() {
    isp.subscriber("ana-ünal", "correct");
    assertThat(outcome("ANA-ünal", "correct")).isEqualTo(AccessOutcome.ACCEPTED);
    assertThat(outcome("ana-Ünal", "correct")).isEqualTo(AccessOutcome.ACCEPTED);
    assertThat(outcome("ana-ünal", "CORRECT")).isEqualTo(AccessOutcome.WRONG_PASSWORD);
  }

  @Test
  @DisplayName("L4 a Windows domain is no part of the name, unless a line is named so")
  void namesWithADomain() {
    isp.subscriber("ana", "correct");
    RadiusPacket reply = decide(router.pap("OFFICE\\Ana", "correct"));
    assertThat(reply.code()).isEqualTo(PacketCode.ACCESS_ACCEPT);
    assertThat(reply.text(AttributeType.USER_NAME)).as("for accounting").isEqualTo("Ana");
    assertThat(events.lastPostAuth().username()).isEqualTo("Ana");
    assertThat(outcome("OFFICE\\bob", "correct")).isEqualTo(AccessOutcome.UNKNOWN_USER);
    assertThat(events.lastPostAuth().username()).isEqualTo("OFFICE\\bob");
    assertThat(outcome("ana\\", "correct")).isEqualTo(AccessOutcome.UNKNOWN_USER);
    isp.subscriber("office\\ana", "other");
    assertThat(outcome("OFFICE\\ana", "correct")).isEqualTo(AccessOutcome.WRONG_PASSWORD);
    assertThat(outcome("OFFICE\\ana", "other")).isEqualTo(AccessOutcome.ACCEPTED);
  }

  @Test
  @DisplayName("L4 MS-CHAPv2 hashes the name without its Windows domain, or with it")
  void msChapWithADomain() {
    isp.subscriber("user", SampleRequests.MS_CHAP_PASSWORD);
    SampleRequests sample = new SampleRequests(SECRET, new SplittableRandom(2759));
    assertThat(decide(sample.msChap("BIGCO\\" + SampleRequests.MS_CHAP_USERNAME)).code())
        .isEqualTo(PacketCode.ACCESS_ACCEPT);
    assertThat(decide(sample.msChap("BIGCO\\Other")).code()).isEqualTo(PacketCode.ACCESS_REJECT);
  }

  @Test
  @DisplayName("S20 after a rename only the new name logs in")
  void followsARename() {
    isp.subscriber("ana", "correct");
    isp.remove(RecordKind.SUBSCRIBER, "ana");
    isp.subscriber("anna", "correct");
    assertThat(outcome("ana", "correct")).isEqualTo(AccessOutcome.UNKNOWN_USER);
    assertThat(outcome("anna", "correct")).isEqualTo(AccessOutcome.ACCEPTED);
  }

  @Test
  @DisplayName("R2 the outcome is noted with a name cut at 128 characters, never with the password")
  void notesTheOutcome() {
    AttributeOctets mac =
        new AttributeOctets().text(AttributeType.CALLING_STATION_ID, "AA:BB:CC:DD:EE:FF");
    decide(router.pap("x".repeat(200), "tried", true, mac));
    RecordingSink.PostAuth noted = events.lastPostAuth();
    assertThat(noted.nasId()).isEqualTo(nasId);
    assertThat(noted.username()).isEqualTo("x".repeat(128));
    assertThat(noted.callingStationId()).isEqualTo("AA:BB:CC:DD:EE:FF");
    assertThat(noted.classToken()).isEmpty();
    assertThat(noted.toString()).doesNotContain("tried");
  }

  @Test
  @DisplayName("R2 Reply-Message says why only if the tenant wants it")
  void explainsRejectsIfWanted() {
    assertThat(decide(router.pap("nobody", "x")).text(AttributeType.REPLY_MESSAGE)).isEmpty();
    isp.become(true, true);
    assertThat(decide(router.pap("nobody", "x")).text(AttributeType.REPLY_MESSAGE))
        .isEqualTo("Unknown user");
  }

  @Test
  @DisplayName("R3 an Accept carries pool, interim interval and a Class never given before")
  void acceptsWithThePlansAttributes() {
    isp.subscriber("ana", "correct");
    RadiusPacket first = decide(router.pap("ana", "correct"));
    assertThat(first.text(AttributeType.FRAMED_POOL)).isEqualTo("isp-pool");
    assertThat(first.unsigned(AttributeType.ACCT_INTERIM_INTERVAL, 0)).isEqualTo(300);
    assertThat(first.find(AttributeType.SESSION_TIMEOUT)).isEqualTo(RadiusPacket.ABSENT);
    assertThat(vendorText(first, 14988, 8)).isEqualTo("5000k/20000k");
    String token = events.lastPostAuth().classToken();
    assertThat(token).hasSize(2 * LineClass.NAME_OCTETS);
    decide(router.pap("ana", "correct"));
    assertThat(events.lastPostAuth().classToken()).isNotEqualTo(token);
  }

  @Test
  @DisplayName("R3 a static address takes the pool's place; Session-Timeout ends at expiry")
  void acceptsWithAStaticAddressUpToExpiry() {
    isp.subscriber(
        "ana",
        "correct",
        subscriber ->
            new SubscriberRecord(
                subscriber.id(),
                subscriber.username(),
                subscriber.planId(),
                true,
                NOW_SECONDS + 90,
                "100.64.0.9",
                subscriber.sealedCredentials(),
                subscriber.binding(),
                subscriber.ipv6()));
    RadiusPacket accept = decide(router.pap("ana", "correct"));
    assertThat(accept.unsigned(AttributeType.FRAMED_IP_ADDRESS, 0)).isEqualTo(0x64400009L);
    assertThat(accept.find(AttributeType.FRAMED_POOL)).isEqualTo(RadiusPacket.ABSENT);
    assertThat(accept.unsigned(AttributeType.SESSION_TIMEOUT, 0)).isEqualTo(90);
  }

  @Test
  @DisplayName("S23 a changed plan is in the next Accept")
  void rendersAChangedPlan() {
    isp.subscriber("ana", "correct");
    isp.plan(1_000, 2_000);
    assertThat(vendorText(decide(router.pap("ana", "correct")), 14988, 8)).isEqualTo("1000k/2000k");
  }

  @Test
  void provesItselfInMsChapAndHandsOutTheKeysOfRfc3079() throws Exception {
    isp.subscriber("user", SampleRequests.MS_CHAP_PASSWORD);
    SampleRequests sample = new SampleRequests(SECRET, new SplittableRandom(3079));
    byte[] request = sample.msChap();
    RadiusPacket accept = decide(request);
    assertThat(vendorText(accept, 311, 26).substring(1))
        .isEqualTo("S=407A5589115FD0D6209F510FE9C04566932CDA56");
    int key = accept.findVendor(311, 16);
    byte[] hidden =
        Arrays.copyOfRange(
            accept.octets(),
            accept.valueOffset(key),
            accept.valueOffset(key) + accept.valueLength(key));
    assertThat(PlainKeys.unhide(hidden, Arrays.copyOfRange(request, 4, 20), SECRET))
        .asHexString()
        .isEqualTo("8B7CDC149B993A1BA118CB153F56DCCB");
    isp.subscriber("user", "another");
    assertThat(vendorText(decide(sample.msChap()), 311, 2).substring(1))
        .startsWith("E=691 R=0 C=5B5D7C7D7B3F2F3E3C2C602132262628 V=3");
  }

  @Test
  void staysSilentWhereASecretCannotBeOpened() {
    isp.subscriber(
        "ana",
        "correct",
        subscriber -> {
          byte[] damaged = subscriber.sealedCredentials();
          damaged[damaged.length - 1] ^= 1;
          return subscriber;
        });
    RadiusPacket request = read(router.pap("ana", "correct"));
    assertThat(control.decide(tenant, tenant.nasAt(nas()), request, NOW_MILLIS))
        .isInstanceOf(AccessDecision.Silence.class);
  }

  private AccessOutcome outcome(String username, String password) {
    decide(router.pap(username, password));
    return events.lastPostAuth().outcome();
  }

  private RadiusPacket decide(byte[] packet) {
    return switch (control.decide(tenant, tenant.nasAt(nas()), read(packet), NOW_MILLIS)) {
      case AccessDecision.Reply decided -> read(decided.reply());
      case AccessDecision.Silence() -> throw new AssertionError("no reply");
      case AccessDecision.Postponed postponed -> throw new AssertionError("no reply yet");
    };
  }

  private static InetAddress nas() {
    return InetAddress.ofLiteral("192.0.2.1");
  }

  private static UnaryOperator<SubscriberRecord> changed(
      boolean active, long expiresAt, UUID planId) {
    return subscriber ->
        new SubscriberRecord(
            subscriber.id(),
            subscriber.username(),
            planId,
            active,
            expiresAt,
            "",
            subscriber.sealedCredentials(),
            subscriber.binding(),
            subscriber.ipv6());
  }

  private static RadiusPacket read(byte[] packet) {
    RadiusPacket read = new RadiusPacket(packet);
    assertThat(read.scan(packet.length)).isTrue();
    return read;
  }

  private static String vendorText(RadiusPacket packet, int vendor, int type) {
    int offset = packet.findVendor(vendor, type);
    return new String(
        packet.octets(),
        packet.valueOffset(offset),
        packet.valueLength(offset),
        StandardCharsets.ISO_8859_1);
  }
}
