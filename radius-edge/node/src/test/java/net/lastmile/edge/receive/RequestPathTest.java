package net.lastmile.edge.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.UUID;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.contract.event.NasEvent;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.contract.record.RecordKind;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.fixture.RecordingSink;
import net.lastmile.edge.fixture.Router;
import net.lastmile.edge.fixture.TenantFixture;
import net.lastmile.edge.radius.AttributeOctets;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.radius.PacketCode;
import net.lastmile.edge.radius.RadiusPacket;
import net.lastmile.edge.receive.count.PacketCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RequestPathTest {
  private static final String ADDRESS = "192.0.2.1";

  private final PathFixture edge = new PathFixture();
  private final TenantFixture isp = edge.region.tenant("isp", 1812, 1813);
  private final Tenant tenant = edge.region.view(isp.id());
  private final Router router = new Router("secret");
  private UUID nasId;

  @BeforeEach
  void oneSubscriber() {
    nasId = isp.nas(ADDRESS, "secret", MessageAuthenticatorPolicy.OPTIONAL);
    isp.subscriber("ana", "correct");
  }

  @Test
  @DisplayName("R1 an unknown source gets nothing and is counted")
  void dropsAnUnknownSource() {
    var stranger = new InetSocketAddress(InetAddress.ofLiteral("192.0.2.2"), 50_000);
    byte[] request = router.pap("ana", "correct");
    assertThat(edge.receive(tenant, PacketCode.ACCESS_REQUEST, request, stranger)).isNull();
    assertThat(edge.count(PacketCount.UNKNOWN_SOURCE)).isEqualTo(1);
    assertThat(edge.events.postAuths).isEmpty();
  }

  @Test
  @DisplayName("R1 R2 a suspended tenant's routers and an inactive one get nothing")
  void dropsWhatComesForASuspendedTenantOrAnInactiveNas() {
    isp.become(false, false);
    assertThat(edge.access(tenant, router.pap("ana", "correct"))).isNull();
    isp.become(true, false);
    isp.nas(nasId, ADDRESS, "secret", MessageAuthenticatorPolicy.OPTIONAL, false);
    assertThat(edge.access(tenant, router.pap("ana", "correct"))).isNull();
    assertThat(edge.count(PacketCount.UNKNOWN_SOURCE)).isEqualTo(2);
  }

  @Test
  void followsANasToItsNewAddress() {
    isp.nas(nasId, "192.0.2.9", "secret", MessageAuthenticatorPolicy.OPTIONAL, true);
    assertThat(edge.access(tenant, router.pap("ana", "correct"))).isNull();
    var moved = new InetSocketAddress(InetAddress.ofLiteral("192.0.2.9"), 50_000);
    byte[] request = router.pap("ana", "correct");
    assertThat(edge.receive(tenant, PacketCode.ACCESS_REQUEST, request, moved)).isNotNull();
    isp.remove(RecordKind.NAS, nasId.toString());
    assertThat(edge.receive(tenant, PacketCode.ACCESS_REQUEST, request, moved)).isNull();
  }

  @Test
  void servesOneCodeAPort() {
    assertThat(edge.accounting(tenant, router.pap("ana", "correct"))).isNull();
    assertThat(edge.access(tenant, router.interim("ana"))).isNull();
    assertThat(edge.count(PacketCount.MALFORMED)).isEqualTo(2);
  }

  @Test
  @DisplayName("R9 a reply carries Message-Authenticator first and every Proxy-State in order")
  void signsFirstAndEchoesProxyStates() {
    AttributeOctets proxies =
        new AttributeOctets()
            .octets(AttributeType.PROXY_STATE, new byte[] {2})
            .octets(AttributeType.PROXY_STATE, new byte[] {1, 1});
    byte[] octets = edge.access(tenant, router.pap("ana", "wrong", true, proxies));
    RadiusPacket reply = PathFixture.read(octets);
    assertThat(reply.code()).isEqualTo(PacketCode.ACCESS_REJECT);
    assertThat(reply.find(AttributeType.MESSAGE_AUTHENTICATOR))
        .isEqualTo(RadiusPacket.HEADER_OCTETS);
    int first = reply.find(AttributeType.PROXY_STATE);
    assertThat(octets[reply.valueOffset(first)]).isEqualTo((byte) 2);
    int second = reply.findAfter(AttributeType.PROXY_STATE, first);
    assertThat(reply.valueLength(second)).isEqualTo(2);
    assertThat(reply.findAfter(AttributeType.PROXY_STATE, second)).isEqualTo(RadiusPacket.ABSENT);
  }

  @Test
  @DisplayName("R9 a wrong Message-Authenticator is dropped whatever the policy")
  void dropsAForgedRequest() {
    byte[] forged = router.pap("ana", "correct");
    forged[RadiusPacket.HEADER_OCTETS + 2] ^= 1;
    assertThat(edge.access(tenant, forged)).isNull();
    assertThat(edge.access(tenant, new Router("other").pap("ana", "correct"))).isNull();
    assertThat(edge.count(PacketCount.FORGED)).isEqualTo(2);
  }

  @Test
  @DisplayName("R2 a log-in that got no reply for its signature is told with its name and reason")
  void tellsOfLogInsWithoutAProof() {
    edge.access(tenant, new Router("other").pap("ana", "correct"));
    isp.nas(nasId, ADDRESS, "secret", MessageAuthenticatorPolicy.REQUIRED, true);
    edge.access(tenant, unsigned());
    assertThat(edge.events.postAuths)
        .extracting(RecordingSink.PostAuth::username, RecordingSink.PostAuth::outcome)
        .containsExactly(
            tuple("ana", AccessOutcome.WRONG_SECRET), tuple("ana", AccessOutcome.NOT_SIGNED));
    edge.accounting(tenant, new Router("other").interim("ana"));
    assertThat(edge.events.postAuths).as("accounting is no log-in").hasSize(2);
  }

  @Test
  @DisplayName("R2 of a flood of forged log-ins ten a second are told")
  void tellsOfSomeForgedLogIns() {
    Router stranger = new Router("other");
    for (int i = 0; i < 1_000; i++) {
      edge.access(tenant, stranger.pap("made-up-" + i, "x"));
    }
    assertThat(edge.events.postAuths).hasSize(10);
    assertThat(edge.count(PacketCount.FORGED)).isEqualTo(1_000);
    edge.clock.advance(Duration.ofSeconds(1));
    edge.access(tenant, stranger.pap("later", "x"));
    assertThat(edge.events.lastPostAuth().username()).isEqualTo("later");
  }

  @Test
  @DisplayName("R9 a NAS that must sign is not answered unsigned")
  void requiresMessageAuthenticator() {
    isp.nas(nasId, ADDRESS, "secret", MessageAuthenticatorPolicy.REQUIRED, true);
    assertThat(edge.access(tenant, unsigned())).isNull();
    assertThat(edge.count(PacketCount.UNSIGNED)).isEqualTo(1);
    assertThat(edge.access(tenant, router.pap("ana", "correct"))).isNotNull();
  }

  @Test
  @DisplayName("R9 Message-Authenticator is learnt from the first valid one, then locked")
  void learnsAndLocks() {
    isp.nas(nasId, ADDRESS, "secret", MessageAuthenticatorPolicy.LEARN, true);
    assertThat(edge.access(tenant, unsigned())).isNotNull();
    assertThat(edge.access(tenant, new Router("forger").pap("ana", "correct"))).isNull();
    assertThat(edge.access(tenant, unsigned())).as("a forger teaches nothing").isNotNull();
    assertThat(edge.access(tenant, router.pap("ana", "correct"))).isNotNull();
    assertThat(edge.access(tenant, unsigned())).isNull();
    assertThat(edge.access(tenant, router.pap("ana", "correct"))).isNotNull();
    assertThat(edge.events.nases)
        .filteredOn(event -> event.kind() == NasEvent.Kind.SENDS_MESSAGE_AUTHENTICATOR)
        .containsExactly(
            new RecordingSink.OfNas(isp.id(), nasId, NasEvent.Kind.SENDS_MESSAGE_AUTHENTICATOR));
    isp.nas(nasId, ADDRESS, "secret", MessageAuthenticatorPolicy.LEARN, true);
    assertThat(edge.access(tenant, unsigned())).as("kept over a change of the record").isNull();
  }

  @Test
  @DisplayName("R9 EAP without Message-Authenticator gets nothing, whatever the policy")
  void dropsEapWithoutMessageAuthenticator() {
    AttributeOctets eap =
        new AttributeOctets()
            .text(AttributeType.USER_NAME, "ana")
            .octets(AttributeType.EAP_MESSAGE, new byte[] {2, 1, 0, 5, 1});
    assertThat(edge.access(tenant, router.access(false, eap))).isNull();
    assertThat(edge.access(tenant, router.access(true, eap))[0])
        .isEqualTo((byte) PacketCode.ACCESS_CHALLENGE);
  }

  @Test
  @DisplayName("N8 a NAS is reported as seen at most once a minute")
  void reportsANasOnceAMinute() {
    edge.access(tenant, router.pap("ana", "correct"));
    edge.accounting(tenant, router.interim("ana"));
    assertThat(edge.events.nases).hasSize(1);
    edge.clock.advance(Duration.ofSeconds(61));
    edge.access(tenant, router.pap("ana", "correct"));
    assertThat(edge.events.nases).hasSize(2);
  }

  @Test
  @DisplayName("R9 a repeat gets the very same reply and is decided once")
  void replaysTheReply() {
    byte[] request = router.pap("ana", "correct");
    byte[] first = edge.access(tenant, request);
    isp.remove(RecordKind.SUBSCRIBER, "ana");
    assertThat(edge.access(tenant, request)).isEqualTo(first);
    assertThat(edge.events.postAuths).hasSize(1);
    assertThat(edge.count(PacketCount.DUPLICATE)).isEqualTo(1);
    edge.clock.advance(Duration.ofSeconds(11));
    assertThat(edge.access(tenant, request)[0]).isEqualTo((byte) PacketCode.ACCESS_REJECT);
  }

  @Test
  @DisplayName("R9 another authenticator under the same identifier is another request")
  void takesAnotherAuthenticatorUnderTheSameIdentifierAsANewRequest() {
    byte[] first = new Router("secret").pap("ana", "correct");
    byte[] second = new Router("secret").pap("ana", "correct");
    assertThat(first[1]).isEqualTo(second[1]);
    edge.access(tenant, first);
    edge.access(tenant, second);
    assertThat(edge.events.postAuths).hasSize(2);
  }

  @Test
  void anotherSourcePortIsAnotherRequest() {
    byte[] request = router.pap("ana", "correct");
    edge.access(tenant, request);
    var other = new InetSocketAddress(InetAddress.ofLiteral(ADDRESS), 50_001);
    edge.receive(tenant, PacketCode.ACCESS_REQUEST, request, other);
    assertThat(edge.events.postAuths).hasSize(2);
  }

  @Test
  @DisplayName("R10 accounting is acknowledged only when it is on disk")
  void waitsForTheJournal() {
    edge.events.mode = RecordingSink.Mode.HELD;
    byte[] request = router.interim("ana");
    assertThat(edge.accounting(tenant, request)).isNull();
    assertThat(edge.accounting(tenant, request)).as("a repeat in between").isNull();
    assertThat(edge.events.accounting).hasSize(1);
    assertThat(edge.events.accounting.get(0).packet()).isEqualTo(request);
    int before = edge.sent();
    edge.events.accounting.get(0).durable().run();
    byte[] reply = edge.sentSince(before);
    assertThat(PathFixture.read(reply).code()).isEqualTo(PacketCode.ACCOUNTING_RESPONSE);
    assertThat(edge.accounting(tenant, request)).as("a repeat afterwards").isEqualTo(reply);
    assertThat(edge.events.accounting).hasSize(1);
  }

  @Test
  @DisplayName("R10 a full journal means no reply, and the repeat is taken")
  void answersNothingWhenTheJournalRefuses() {
    edge.events.mode = RecordingSink.Mode.FULL;
    byte[] request = router.interim("ana");
    assertThat(edge.accounting(tenant, request)).isNull();
    assertThat(edge.count(PacketCount.JOURNAL_FULL)).isEqualTo(1);
    edge.events.mode = RecordingSink.Mode.DURABLE_AT_ONCE;
    assertThat(edge.accounting(tenant, request)).isNotNull();
  }

  @Test
  void dropsAccountingThatIsForgedOrSaysNothing() {
    byte[] forged = router.interim("ana");
    forged[forged.length - 1] ^= 1;
    assertThat(edge.accounting(tenant, forged)).isNull();
    assertThat(edge.accounting(tenant, new Router("other").interim("ana"))).isNull();
    AttributeOctets silent = new AttributeOctets().text(AttributeType.USER_NAME, "ana");
    assertThat(edge.accounting(tenant, router.accounting(silent))).isNull();
    assertThat(edge.events.accounting).isEmpty();
  }

  @Test
  void answersNothingThatDoesNotFitAPacket() {
    AttributeOctets proxies = new AttributeOctets();
    for (int i = 0; i < 15; i++) {
      proxies.octets(AttributeType.PROXY_STATE, new byte[253]);
    }
    proxies.octets(AttributeType.PROXY_STATE, new byte[200]);
    assertThat(edge.access(tenant, router.pap("ana", "correct", true, proxies))).isNull();
    assertThat(edge.count(PacketCount.UNANSWERABLE)).isEqualTo(1);
  }

  private byte[] unsigned() {
    return router.pap("ana", "correct", false, new AttributeOctets());
  }
}
