package net.lastmile.edge.eap.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.net.ssl.SSLException;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.directory.CredentialsOpener;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.eap.EapPacket;
import net.lastmile.edge.eap.Passwords;
import net.lastmile.edge.eap.peap.PeapInner;
import net.lastmile.edge.eap.tls.InnerProtocol;
import net.lastmile.edge.eap.tls.InnerStep;
import net.lastmile.edge.eap.ttls.TtlsInner;
import net.lastmile.edge.fixture.Certificates;
import net.lastmile.edge.fixture.RegionFixture;
import net.lastmile.edge.fixture.TenantFixture;
import org.junit.jupiter.api.DisplayName;

/** EAP's states, driven by a peer that sends anything but does not know the password. */
class EapFuzzTest {
  private static final int MIN_MTU = 256;
  private static final int MAX_MTU = 1_400;
  private static final int MAX_OCTETS = 600;
  private static final int MAX_INNER_MESSAGES = 16;
  private static final RegionFixture REGION = new RegionFixture();
  private static final Tenant TENANT = tenant();
  private static final CredentialsOpener CREDENTIALS = REGION.directory().credentialsOpener();

  /** Deterministic, so that a finding can be reproduced. */
  private static final SecureRandom CERTAIN =
      new SecureRandom() {
        private static final long serialVersionUID = 1;

        @Override
        public void nextBytes(byte[] octets) {
          Arrays.fill(octets, (byte) 0);
        }
      };

  private static Tenant tenant() {
    TenantFixture isp = REGION.tenant("isp", 1812, 1813);
    isp.subscriber("ana", "a password that no mutation guesses");
    isp.tls(Certificates.make(0));
    return REGION.view(isp.id());
  }

  @FuzzTest
  @DisplayName("R2 no sequence of EAP packets breaks a conversation or lets in without a password")
  void noConversationBreaks(FuzzedDataProvider data) {
    int mtu = data.consumeInt(MIN_MTU, MAX_MTU);
    var methods = new EapMethods(TENANT.tls(), new TenantCertificates(TENANT), 0, CERTAIN);
    EapConversation conversation = new EapConversation(methods, mtu);
    byte[] asked = new byte[EapPacket.TYPED_HEADER_OCTETS];
    boolean ended = false;
    while (data.remainingBytes() > 0) {
      byte[] eap = data.consumeBoolean() ? data.consumeBytes(MAX_OCTETS) : response(asked, data);
      switch (conversation.take(eap, EapFuzzTest::prove)) {
        case EapTurn.Challenge(byte[] request, boolean _) -> {
          assertThat(ended).as("a verdict is the last word").isFalse();
          assertThat(request).hasSizeLessThanOrEqualTo(mtu);
          asked = request;
        }
        case EapTurn.Verdict verdict -> {
          assertThat(verdict.outcome()).isNotEqualTo(AccessOutcome.ACCEPTED);
          assertThat(verdict.keys()).isNull();
          ended = true;
        }
      }
    }
  }

  @FuzzTest
  @DisplayName("R2 nothing that is said inside a tunnel breaks it or lets in without a password")
  void noInnerProtocolBreaks(FuzzedDataProvider data) throws SSLException {
    InnerProtocol inner = data.consumeBoolean() ? new PeapInner(CERTAIN) : new TtlsInner(CERTAIN);
    for (int i = 0; i < MAX_INNER_MESSAGES && data.remainingBytes() > 0; i++) {
      byte[] plain = data.consumeBytes(data.consumeInt(0, MAX_OCTETS));
      if (inner.respond(plain, new Carrier(), EapFuzzTest::prove) instanceof InnerStep.Ended end) {
        assertThat(end.outcome()).isNotEqualTo(AccessOutcome.ACCEPTED);
      }
    }
  }

  /** A complete response to the last request, of its type or another. */
  private static byte[] response(byte[] asked, FuzzedDataProvider data) {
    byte type = data.consumeBoolean() ? asked[EapPacket.HEADER_OCTETS] : data.consumeByte();
    byte[] said = data.consumeBytes(data.consumeInt(0, MAX_OCTETS));
    int length = EapPacket.TYPED_HEADER_OCTETS + said.length;
    return ByteBuffer.allocate(length)
        .put((byte) EapPacket.RESPONSE)
        .put(asked[1])
        .putShort((short) length)
        .put(type)
        .put(said)
        .array();
  }

  private static boolean prove(byte[] username, Passwords.Proof proof) {
    byte[] entry = TENANT.subscriber(username, 0, username.length);
    if (entry == null || !CREDENTIALS.open(entry)) {
      return false;
    }
    try (CREDENTIALS) {
      return proof.holds(CREDENTIALS);
    }
  }

  /** A tunnel whose keys are all zero. */
  private static final class Carrier implements InnerProtocol.Carrier {
    @Override
    public int nextIdentifier() {
      return 0;
    }

    @Override
    public byte[] implicitChallenge(int octets) {
      return new byte[octets];
    }
  }
}
