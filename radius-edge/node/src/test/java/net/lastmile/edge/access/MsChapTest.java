package net.lastmile.edge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import net.lastmile.edge.contract.secret.NtHash;
import net.lastmile.edge.radius.SharedSecret;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked examples of RFC 2759 section 9.2 and RFC 3079 section 3.5.3, octet for octet. */
class MsChapTest {
  private static final byte[] NT_HASH = NtHash.of("clientPass");
  private static final byte[] AUTHENTICATOR_CHALLENGE = hex("5B5D7C7D7B3F2F3E3C2C602132262628");
  private static final byte[] PEER_CHALLENGE = hex("21402324255E262A28295F2B3A337C7E");
  private static final byte[] NT_RESPONSE = hex("82309ECD8D708B5EA08FAA3981CD83544233114A3D85D6DF");

  private final MsChap calculation = new MsChap();
  private final MppeKeys keys = new MppeKeys();

  @Test
  void hashesTheChallengesWithTheName() {
    assertThat(challenge()).isEqualTo(hex("D02E4386BCE91226"));
  }

  @Test
  @DisplayName("R2 an MS-CHAPv2 response is right for its password and challenge only")
  void acceptsTheResponseOfTheExample() {
    assertThat(calculation.responseHolds(NT_HASH, challenge(), 0, NT_RESPONSE, 0)).isTrue();
    byte[] changed = NT_RESPONSE.clone();
    changed[23] ^= 1;
    assertThat(calculation.responseHolds(NT_HASH, challenge(), 0, changed, 0)).isFalse();
    assertThat(calculation.responseHolds(NtHash.of("clientpass"), challenge(), 0, NT_RESPONSE, 0))
        .isFalse();
  }

  @Test
  void provesThatTheServerKnowsThePassword() {
    byte[] answer = new byte[MsChap.ANSWER_OCTETS];
    calculation.authenticatorResponse(
        calculation.hashOf(NT_HASH), NT_RESPONSE, 0, challenge(), answer, 0);
    assertThat(answer).asString().isEqualTo("S=407A5589115FD0D6209F510FE9C04566932CDA56");
  }

  @Test
  void derivesTheSessionKeysOfTheExample() {
    keys.begin(calculation.hashOf(NT_HASH), NT_RESPONSE, 0);
    assertThat(keys.send()).isEqualTo(hex("8B7CDC149B993A1BA118CB153F56DCCB"));
    assertThat(keys.receive()).isEqualTo(hex("D5F0E9521E3EA9589645E86051C82226"));
  }

  @Test
  void hidesAKeySoThatOnlyTheSecretFindsIt() throws Exception {
    byte[] key = hex("8B7CDC149B993A1BA118CB153F56DCCB");
    byte[] authenticator = hex("000102030405060708090A0B0C0D0E0F");
    SharedSecret secret = new SharedSecret("s3cret".getBytes(StandardCharsets.US_ASCII));
    byte[] first = keys.hide(key, authenticator, 0, secret);
    byte[] second = keys.hide(key, authenticator, 0, secret);
    assertThat(first).hasSize(34).isNotEqualTo(second);
    assertThat(first[0] & 0x80).as("highest bit of the salt").isEqualTo(0x80);
    assertThat(PlainKeys.unhide(first, authenticator, "s3cret")).isEqualTo(key);
    assertThat(PlainKeys.unhide(second, authenticator, "s3cret")).isEqualTo(key);
  }

  private byte[] challenge() {
    byte[] octets = new byte[16 + 16 + 4];
    System.arraycopy(PEER_CHALLENGE, 0, octets, 0, 16);
    System.arraycopy(AUTHENTICATOR_CHALLENGE, 0, octets, 16, 16);
    System.arraycopy("User".getBytes(StandardCharsets.US_ASCII), 0, octets, 32, 4);
    return calculation.challengeHash(octets, 0, 16, 32, 4).clone();
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }
}
