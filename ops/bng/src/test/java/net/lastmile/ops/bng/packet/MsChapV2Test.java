package net.lastmile.ops.bng.packet;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The vectors of RFC 1320 appendix A.5, RFC 2759 section 9.2 and RFC 3079 section 3.5.3. */
class MsChapV2Test {
  private static final MsChapV2 EXCHANGE =
      new MsChapV2(
          "User",
          "clientPass",
          octets("5B5D7C7D7B3F2F3E3C2C602132262628"),
          octets("21402324255E262A28295F2B3A337C7E"));

  @Test
  void md4MatchesItsRfc() {
    assertThat(Md4.digest(new byte[0])).isEqualTo(octets("31D6CFE0D16AE931B73C59D7E0C089C0"));
    String alphabets = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    assertThat(Md4.digest(alphabets.getBytes(US_ASCII)))
        .isEqualTo(octets("043F8582F241DB351CE627E153E7F0E4"));
  }

  @Test
  void ntResponseMatchesTheRfc() {
    assertThat(EXCHANGE.ntResponse())
        .isEqualTo(octets("82309ECD8D708B5EA08FAA3981CD83544233114A3D85D6DF"));
  }

  @Test
  void authenticatorResponseMatchesTheRfc() {
    assertThat(EXCHANGE.authenticatorResponse())
        .isEqualTo("S=407A5589115FD0D6209F510FE9C04566932CDA56");
  }

  @Test
  void serversSendKeyMatchesTheRfc() {
    assertThat(new MppeKeys(EXCHANGE).sendKey())
        .isEqualTo(octets("8B7CDC149B993A1BA118CB153F56DCCB"));
  }

  @Test
  void refusesAKeyThatIsNotWrappedWhole() {
    assertThat(MppeKeys.unwrap(new byte[20], new byte[6], new byte[16])).isEmpty();
    assertThat(MppeKeys.unwrap(new byte[2], new byte[6], new byte[16])).isEmpty();
  }

  private static byte[] octets(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
