package net.lastmile.edge.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLException;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.fixture.Certificates;
import net.lastmile.edge.fixture.EapPeer;
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

/** A NAS that knows its secret forwards EAP from peers that do not know the password. */
class MutatedEapTest {
  private static final int CONVERSATIONS = 120;
  private static final int MAX_ROUNDS = 200;
  private static final int TLS = 13;
  private static final int PEAP = 25;
  private static final int TTLS = 21;

  private static final Certificates SERVER = Certificates.make(0);

  private final SplittableRandom random = new SplittableRandom(3579);
  private final PathFixture edge = new PathFixture();
  private final TenantFixture isp = edge.region.tenant("isp", 1812, 1813);
  private final Tenant tenant = edge.region.view(isp.id());
  private final Router router = new Router("secret");

  @BeforeEach
  void oneSubscriber() {
    isp.nas("192.0.2.1", "secret", MessageAuthenticatorPolicy.REQUIRED);
    isp.subscriber("ana", "a password that no mutation guesses");
    isp.tls(SERVER);
  }

  @Test
  @DisplayName("R2 changed, cut and senseless EAP never breaks a conversation nor lets anyone in")
  void outsideTheTunnel() throws SSLException {
    for (int i = 0; i < CONVERSATIONS; i++) {
      int hit = random.nextInt(12);
      int[] round = {0};
      converse(peer(this::innerOfAna), eap -> round[0]++ == hit ? changed(eap) : eap);
    }
    assertNobodyWasLetIn();
  }

  @Test
  @DisplayName("R2 what is said inside a tunnel never breaks it nor lets anyone in")
  void insideTheTunnel() throws SSLException {
    for (int i = 0; i < CONVERSATIONS; i++) {
      boolean whole = random.nextInt(4) == 0;
      converse(
          peer(plain -> whole ? innerOfAna(plain) : changed(innerOfAna(plain))),
          UnaryOperator.identity());
    }
    assertThat(edge.events.postAuths)
        .as("some came as far as a password")
        .anyMatch(login -> login.outcome() == AccessOutcome.WRONG_PASSWORD);
    assertNobodyWasLetIn();
  }

  @Test
  @DisplayName("L4: a peer of EAP-TLS that shows no certificate is refused, and it is said why")
  void withoutACertificate() throws SSLException {
    isp.subscriber("ana", "a password", SERVER);
    converse(new EapPeer(TLS, "ana", plain -> plain), UnaryOperator.identity());
    assertThat(edge.events.lastPostAuth().outcome()).isEqualTo(AccessOutcome.WRONG_CERTIFICATE);
    assertThat(edge.count(PacketCount.ACCEPTED)).isZero();
    assertThat(edge.count(PacketCount.UNANSWERABLE)).isZero();
  }

  @Test
  @DisplayName("L4: changed and cut EAP-TLS never breaks a conversation nor lets anyone in")
  void mutatedEapTls() throws SSLException {
    for (int i = 0; i < CONVERSATIONS / 4; i++) {
      int hit = random.nextInt(8);
      int[] round = {0};
      converse(
          new EapPeer(TLS, "ana", plain -> plain), eap -> round[0]++ == hit ? changed(eap) : eap);
    }
    assertThat(edge.count(PacketCount.ACCEPTED)).isZero();
    assertThat(edge.count(PacketCount.REJECTED)).isPositive();
    assertThat(edge.count(PacketCount.UNANSWERABLE)).as("conversations that broke").isZero();
  }

  private void assertNobodyWasLetIn() {
    assertThat(edge.count(PacketCount.ACCEPTED)).isZero();
    assertThat(edge.count(PacketCount.REJECTED)).isPositive();
    assertThat(edge.count(PacketCount.CHALLENGED)).isGreaterThan(CONVERSATIONS);
    assertThat(edge.count(PacketCount.UNANSWERABLE)).as("conversations that broke").isZero();
  }

  private EapPeer peer(UnaryOperator<byte[]> inner) {
    return new EapPeer(random.nextBoolean() ? PEAP : TTLS, "ana", inner);
  }

  /** What the peer would correctly send, except for the password. */
  private byte[] innerOfAna(byte[] heard) {
    if (heard.length == 0) {
      byte[] password = {0, 0, 0, 2, 0x40, 0, 0, 12, 'g', 'u', 'e', 's'};
      return concat(new byte[] {0, 0, 0, 1, 0x40, 0, 0, 11, 'a', 'n', 'a', 0}, password);
    }
    return switch (heard[0]) {
      case 1 -> heard.length == 1 ? new byte[] {1, 'a', 'n', 'a'} : result(heard);
      case 26 -> heard[1] == 1 ? msChap(heard) : new byte[] {26, heard[1]};
      default -> new byte[] {3, 26};
    };
  }

  private byte[] msChap(byte[] heard) {
    byte[] response = new byte[55];
    random.nextBytes(response);
    byte[] header = {26, 2, heard[2], 0, 57, 49};
    return concat(concat(header, Arrays.copyOf(response, 49)), new byte[] {'a', 'n', 'a'});
  }

  /** Claims success, whatever the server says. */
  private static byte[] result(byte[] heard) {
    byte[] response = heard.clone();
    response[0] = 2;
    response[heard.length - 1] = 1;
    return response;
  }

  private void converse(EapPeer peer, UnaryOperator<byte[]> change) throws SSLException {
    byte[] eap = change.apply(new byte[] {2, 0, 0, 8, 1, 'a', 'n', 'a'});
    byte[] state = null;
    for (int round = 0; round < MAX_ROUNDS; round++) {
      AttributeOctets attributes = new AttributeOctets().text(AttributeType.USER_NAME, "ana");
      for (int from = 0; from < eap.length; from += 253) {
        attributes.octets(
            AttributeType.EAP_MESSAGE,
            Arrays.copyOfRange(eap, from, Math.min(eap.length, from + 253)));
      }
      if (eap.length == 0) {
        attributes.octets(AttributeType.EAP_MESSAGE, eap);
      }
      if (state != null) {
        attributes.octets(AttributeType.STATE, state);
      }
      byte[] reply = edge.access(tenant, router.access(true, attributes));
      if (reply == null || reply[0] != PacketCode.ACCESS_CHALLENGE) {
        return;
      }
      RadiusPacket challenge = PathFixture.read(reply);
      int stateAt = challenge.find(AttributeType.STATE);
      int value = challenge.valueOffset(stateAt);
      state = Arrays.copyOfRange(reply, value, value + challenge.valueLength(stateAt));
      byte[] answer;
      try {
        answer = peer.respond(joined(challenge));
      } catch (SSLException e) {
        // The server's alert: the peer has nothing to send, and waits for the verdict.
        byte[] asked = joined(challenge);
        answer = new byte[] {2, asked[1], 0, 6, asked[4], 0};
      }
      eap = change.apply(answer);
    }
  }

  private static byte[] joined(RadiusPacket packet) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (int at = packet.find(AttributeType.EAP_MESSAGE);
        at != RadiusPacket.ABSENT;
        at = packet.findAfter(AttributeType.EAP_MESSAGE, at)) {
      joined.write(packet.octets(), packet.valueOffset(at), packet.valueLength(at));
    }
    return joined.toByteArray();
  }

  private byte[] changed(byte[] whole) {
    byte[] changed = whole.clone();
    for (int flips = random.nextInt(4); flips >= 0 && changed.length > 0; flips--) {
      changed[random.nextInt(Math.min(changed.length, 24))] = (byte) random.nextInt();
    }
    return random.nextInt(3) == 0
        ? Arrays.copyOf(changed, random.nextInt(changed.length + 20))
        : changed;
  }

  private static byte[] concat(byte[] a, byte[] b) {
    byte[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }
}
