package net.lastmile.edge.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.fixture.TenantFixture;
import net.lastmile.edge.receive.count.PacketCount;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the RFCs say about an Access-Request, case by case: its attributes in hexadecimal, and the
 * result. Encrypted and signed with the JDK's own means, independently of our code.
 */
class RfcCasesTest {
  private static final HexFormat HEX = HexFormat.of();
  private static final byte[] SECRET = "secret".getBytes(StandardCharsets.UTF_8);
  private static final byte[] PASSWORD = "correct".getBytes(StandardCharsets.UTF_8);
  private static final byte[] AUTHENTICATOR = HEX.parseHex("0f0e0d0c0b0a09080706050403020100");
  private static final byte[] CHALLENGE = HEX.parseHex("112233");
  private static final int HEADER_OCTETS = 20;

  private final PathFixture edge = new PathFixture();

  @ParameterizedTest(name = "RFC {0} section {1}: {2}")
  @DisplayName("R2 R9 Access-Requests are read as their RFC has them")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # rfc | section | case                                  | attributes                          | outcome
          2865  | 3       | octets after the Length are padding    | NAME PAP16 PADDING                  | ACCEPTED
          2865  | 3       | a Length beyond what came              | NAME PAP16 CUT                      | MALFORMED
          2865  | 5       | an attribute of length 1               | NAME PAP16 fa01                     | MALFORMED
          2865  | 5       | an attribute beyond the end            | NAME PAP16 fa09 01                  | MALFORMED
          2865  | 4.1     | no way to prove a password             | NAME                                | UNSUPPORTED_METHOD
          2865  | 4.1     | two ways: CHAP counts                  | NAME CHAP HID_BY_OTHER              | ACCEPTED
          2865  | 5.1     | no User-Name                           | PAP16                               | UNKNOWN_USER
          2865  | 5.2     | a password in one block                | NAME PAP16                          | ACCEPTED
          2865  | 5.2     | the password need not be last          | PAP16 NAME                          | ACCEPTED
          2865  | 5.2     | NULs over two blocks                   | NAME PAP32                          | ACCEPTED
          2865  | 5.2     | the longest                            | NAME PAP128                         | ACCEPTED
          2865  | 5.2     | longer than the longest                | NAME PAP144                         | WRONG_PASSWORD
          2865  | 5.2     | no whole block                         | NAME PAP15                          | WRONG_PASSWORD
          2865  | 5.2     | without octets                         | NAME 0202                           | WRONG_PASSWORD
          2865  | 5.2     | hidden by another secret               | NAME HID_BY_OTHER                   | WRONG_PASSWORD
          2865  | 5.3     | CHAP over the Request Authenticator    | NAME CHAP                           | ACCEPTED
          2865  | 5.3     | CHAP of 16 octets                      | NAME 0312 00000000000000000000000000000000 | WRONG_PASSWORD
          2865  | 5.40    | CHAP over CHAP-Challenge               | NAME CHAP_OVER_CHALLENGE 3c05112233 | ACCEPTED
          2865  | 5.40    | CHAP over another challenge            | NAME CHAP_OVER_CHALLENGE 3c05112234 | WRONG_PASSWORD
          2865  | 5.40    | CHAP-Challenge, but the answer is not over it | NAME CHAP 3c05112233         | WRONG_PASSWORD
          2869  | 5.13    | EAP-Message unsigned                   | NAME 4f07 0201000501                | UNSIGNED
          2869  | 5.14    | Message-Authenticator first            | MA NAME PAP16                       | ACCEPTED
          2869  | 5.14    | Message-Authenticator last             | NAME PAP16 MA                       | ACCEPTED
          2869  | 5.14    | a wrong one                            | NAME PAP16 5012 00000000000000000000000000000000 | FORGED
          2869  | 5.14    | a short one                            | NAME PAP16 5011 000000000000000000000000000000 | FORGED
          2869  | 5.14    | more than one                          | MA NAME PAP16 MA                    | FORGED
          3162  | 2.1     | NAS-IPv6-Address of any length         | NAME PAP16 5f06 20010db8            | ACCEPTED
          6929  | 2.1     | an extended attribute                  | NAME PAP16 f107 01 61626364         | ACCEPTED
          6929  | 2.2     | a long one with its More bit           | NAME PAP16 f508 01 80 61626364      | ACCEPTED
          6929  | 2.1     | one too short for its extended type    | NAME PAP16 f102                     | ACCEPTED
          """)
  void decides(String rfc, String section, String name, String attributes, String outcome)
      throws GeneralSecurityException {
    TenantFixture isp = edge.region.tenant("isp", 1812, 1813);
    isp.nas("192.0.2.1", "secret", MessageAuthenticatorPolicy.OPTIONAL);
    isp.subscriber("ana", "correct");
    edge.access(edge.region.view(isp.id()), packet(attributes));
    assertThat(flaw().orElseGet(this::lastOutcome)).isEqualTo(outcome);
  }

  private String lastOutcome() {
    return edge.events.lastPostAuth().outcome().name();
  }

  /** What a request without a decision was counted as. */
  private Optional<String> flaw() {
    return List.of(PacketCount.MALFORMED, PacketCount.UNSIGNED, PacketCount.FORGED).stream()
        .filter(count -> edge.count(count) == 1)
        .map(PacketCount::name)
        .findFirst();
  }

  private static byte[] packet(String attributes) throws GeneralSecurityException {
    String hex =
        attributes
            .replace("HID_BY_OTHER", pap(16, "other".getBytes(StandardCharsets.UTF_8)))
            .replace("CHAP_OVER_CHALLENGE", chap(CHALLENGE))
            .replace("CHAP", chap(AUTHENTICATOR))
            .replace("PAP128", pap(128, SECRET))
            .replace("PAP144", pap(144, SECRET))
            .replace("PAP15", "0211" + "00".repeat(15))
            .replace("PAP16", pap(16, SECRET))
            .replace("PAP32", pap(32, SECRET))
            .replace("NAME", "0105616e61")
            .replace("MA", "5012" + "00".repeat(16))
            .replace("PADDING", "")
            .replace("CUT", "");
    byte[] body = HEX.parseHex(hex.replace(" ", ""));
    byte[] packet = new byte[HEADER_OCTETS + body.length];
    packet[0] = 1;
    packet[2] = (byte) (packet.length >> 8);
    packet[3] = (byte) packet.length;
    System.arraycopy(AUTHENTICATOR, 0, packet, 4, AUTHENTICATOR.length);
    System.arraycopy(body, 0, packet, HEADER_OCTETS, body.length);
    if (attributes.contains("MA")) {
      sign(packet);
    }
    int octets = packet.length + (attributes.contains("PADDING") ? 7 : 0);
    return Arrays.copyOf(packet, attributes.contains("CUT") ? octets - 1 : octets);
  }

  private static void sign(byte[] packet) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacMD5");
    mac.init(new SecretKeySpec(SECRET, "HmacMD5"));
    byte[] signature = mac.doFinal(packet);
    for (int at = HEADER_OCTETS; at < packet.length; at += packet[at + 1]) {
      if (packet[at] == 80) {
        System.arraycopy(signature, 0, packet, at + 2, signature.length);
      }
    }
  }

  /** The password, padded with NULs to this length and encrypted. */
  private static String pap(int octets, byte[] secret) throws GeneralSecurityException {
    MessageDigest md5 = MessageDigest.getInstance("MD5");
    byte[] hidden = Arrays.copyOf(PASSWORD, octets);
    byte[] previous = AUTHENTICATOR;
    for (int at = 0; at < octets; at += AUTHENTICATOR.length) {
      md5.update(secret);
      byte[] mask = md5.digest(previous);
      for (int i = 0; i < mask.length; i++) {
        hidden[at + i] ^= mask[i];
      }
      previous = Arrays.copyOfRange(hidden, at, at + mask.length);
    }
    return "02" + HEX.toHexDigits((byte) (octets + 2)) + HEX.formatHex(hidden);
  }

  private static String chap(byte[] challenge) throws GeneralSecurityException {
    MessageDigest md5 = MessageDigest.getInstance("MD5");
    md5.update((byte) 9);
    md5.update(PASSWORD);
    return "031309" + HEX.formatHex(md5.digest(challenge));
  }
}
