package net.lastmile.edge.coa;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.lastmile.edge.radius.PacketDigests;
import net.lastmile.edge.radius.SharedSecret;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What RFC 5176 says about answers, case by case: the request, the code and attributes of the
 * answer, and how it is read. Signed with the JDK's own means, independently of our code.
 */
class RfcCasesTest {
  private static final byte[] SECRET = "secret".getBytes(StandardCharsets.UTF_8);
  private static final int IDENTIFIER = 7;
  private static final int HEADER_OCTETS = 20;
  private static final String UNSIGNED = "5012" + "00".repeat(16);

  @ParameterizedTest(name = "RFC 5176 section {0}: {1}")
  @DisplayName("R7 answers to CoA and Disconnect are read as RFC 5176 has them")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # section | case                                      | asked | code | attributes                    | read as
          2.1       | the session is gone                       | 40    | 41   | ''                            | ACK 0
          2.1       | the session stays                         | 40    | 42   | 6506 000001f7                 | NAK 503
          2.2       | the session is changed                    | 43    | 44   | ''                            | ACK 0
          2.2       | the session is not changed                | 43    | 45   | 6506 000001fb                 | NAK 507
          2.3       | an answer to CoA does not fit Disconnect  | 40    | 44   | ''                            | refused
          2.3       | nor does its NAK                          | 40    | 45   | ''                            | refused
          2.3       | an answer to Disconnect does not fit CoA  | 43    | 41   | ''                            | refused
          2.3       | nor does its NAK                          | 43    | 42   | ''                            | refused
          2.3       | a request is no answer                    | 40    | 40   | ''                            | refused
          2.3       | nor is it for CoA                         | 43    | 43   | ''                            | refused
          2.3       | Access-Accept is no answer                | 43    | 2    | ''                            | refused
          2.3       | the authenticator is made with the secret | 40    | 41   | OTHER                         | refused
          3         | attributes that nobody knows              | 43    | 44   | fa06 01020304                 | ACK 0
          3         | Proxy-State that nobody sent              | 43    | 45   | 2103 61 6506 00000194         | NAK 404
          3         | an attribute beyond the packet's end      | 43    | 44   | 6507 00000194                 | refused
          3         | an attribute shorter than its header      | 43    | 44   | 6501                          | refused
          3.4       | Message-Authenticator first               | 43    | 44   | MA                            | ACK 0
          3.4       | Message-Authenticator last                | 40    | 42   | 6506 000001f7 MA              | NAK 503
          3.4       | a wrong one, the authenticator being right| 43    | 44   | WRONG                         | refused
          3.4       | a wrong one in a NAK                      | 40    | 42   | WRONG 6506 000001f7           | refused
          3.4       | a short one                               | 43    | 44   | 5011 000000000000000000000000000000 | refused
          3.4       | more than one                             | 43    | 44   | MA MA                         | refused
          3.5       | no Error-Cause                            | 43    | 45   | ''                            | NAK 0
          3.5       | the session's context is removed          | 40    | 41   | 6506 000000c9                 | ACK 201
          3.5       | an Error-Cause that nobody knows          | 43    | 45   | 6506 0000ffff                 | NAK 65535
          3.5       | an Error-Cause of three octets is none    | 43    | 45   | 6505 000194                   | NAK 0
          3.5       | an Error-Cause of five octets is none     | 43    | 45   | 6507 0000000194               | NAK 0
          3.5       | an Error-Cause without octets is none     | 43    | 45   | 6502                          | NAK 0
          3.5       | the first of several counts               | 43    | 45   | 6506 00000195 6506 000001fa   | NAK 405
          """)
  void reads(String section, String name, int asked, int code, String attributes, String expected)
      throws GeneralSecurityException {
    byte[] request = request(asked);
    byte[] octets = answer(code, request, attributes);
    CoaReply reply = new CoaReply(new PacketDigests());
    boolean answers =
        reply.read(Unpooled.wrappedBuffer(octets)) != null
            && reply.answers(request, new SharedSecret(SECRET));
    assertThat(answers ? text(reply) : "refused").isEqualTo(expected);
  }

  private static String text(CoaReply reply) {
    return (reply.isAck() ? "ACK " : "NAK ") + reply.errorCause();
  }

  private static byte[] request(int code) {
    byte[] authenticator = HexFormat.of().parseHex("0102030405060708090a0b0c0d0e0f10");
    return ByteBuffer.allocate(HEADER_OCTETS)
        .put((byte) code)
        .put((byte) IDENTIFIER)
        .putShort((short) HEADER_OCTETS)
        .put(authenticator)
        .array();
  }

  /** MA and WRONG stand for Message-Authenticators, OTHER for another secret. */
  private static byte[] answer(int code, byte[] request, String attributes)
      throws GeneralSecurityException {
    String hex = attributes.replace("OTHER", "").replace("WRONG", UNSIGNED).replace("MA", UNSIGNED);
    byte[] body = HexFormat.of().parseHex(hex.replace(" ", ""));
    byte[] packet =
        ByteBuffer.allocate(HEADER_OCTETS + body.length)
            .put((byte) code)
            .put((byte) IDENTIFIER)
            .putShort((short) (HEADER_OCTETS + body.length))
            .put(request, 4, 16)
            .put(body)
            .array();
    if (attributes.contains("MA")) {
      signMessages(packet, hmac(packet));
    }
    MessageDigest md5 = MessageDigest.getInstance("MD5");
    md5.update(packet);
    md5.update(attributes.equals("OTHER") ? "other".getBytes(StandardCharsets.UTF_8) : SECRET);
    System.arraycopy(md5.digest(), 0, packet, 4, 16);
    return packet;
  }

  private static byte[] hmac(byte[] packet) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacMD5");
    mac.init(new SecretKeySpec(SECRET, "HmacMD5"));
    return mac.doFinal(packet);
  }

  private static void signMessages(byte[] packet, byte[] signature) {
    for (int at = HEADER_OCTETS; at < packet.length; at += packet[at + 1]) {
      if (packet[at] == 80) {
        System.arraycopy(signature, 0, packet, at + 2, signature.length);
      }
    }
  }
}
