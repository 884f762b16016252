package net.lastmile.edge.contract.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NtHashTest {
  private static final HexFormat HEX = HexFormat.of();
  private final Md4 md4 = new Md4();

  /** The test suite of RFC 1320, section A.5. */
  @ParameterizedTest
  @CsvSource({
    "'', 31d6cfe0d16ae931b73c59d7e0c089c0",
    "a, bde52cb31de33e46245e05fbdbd6fb24",
    "abc, a448017aaf21d8525fc10ae87aa6729d",
    "message digest, d9130a8164549fe818874806e1c7014b",
    "abcdefghijklmnopqrstuvwxyz, d79e1c308aa5bbcdeea8ed63df412da9",
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789,"
        + " 043f8582f241db351ce627e153e7f0e4",
    "12345678901234567890123456789012345678901234567890123456789012345678901234567890,"
        + " e33b4ddc9c38f2199c3e7b164fcc0536"
  })
  void agreesWithTheRfcsTestSuite(String message, String digest) {
    byte[] octets = message.getBytes(StandardCharsets.US_ASCII);
    byte[] hash = new byte[Md4.HASH_OCTETS];
    md4.hash(octets, octets.length, hash);
    assertThat(HEX.formatHex(hash)).isEqualTo(digest);
  }

  /** The password of RFC 2759, section 9.2. */
  @Test
  void hashesThePasswordAsUtf16() {
    assertThat(HEX.withUpperCase().formatHex(Credentials.of("clientPass").ntHash()))
        .isEqualTo("44EBBA8D5312B8D611474411F56989AE");
  }
}
