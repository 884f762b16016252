package net.lastmile.ops.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes requests and checks answers as octets, without waste. For one thread. */
final class RequestOctets {
  static final int ACCESS_REQUEST = 1;
  static final int ACCESS_ACCEPT = 2;
  static final int ACCOUNTING_REQUEST = 4;
  static final int ACCOUNTING_RESPONSE = 5;
  static final int MAX_PACKET_OCTETS = 4096;
  static final int MESSAGE_AUTHENTICATOR = 80;
  static final int HEADER_OCTETS = 20;
  private static final int AUTHENTICATOR_AT = 4;
  private static final int AUTHENTICATOR_OCTETS = 16;
  private static final int SIGNATURE_AT = HEADER_OCTETS + 2;
  private static final int USER_NAME = 1;
  private static final int USER_PASSWORD = 2;
  private static final int CHAP_PASSWORD = 3;
  private static final int ACCT_STATUS_TYPE = 40;
  private static final int ACCT_INPUT_OCTETS = 42;
  private static final int ACCT_OUTPUT_OCTETS = 43;
  private static final int ACCT_SESSION_ID = 44;
  private static final int ACCT_SESSION_TIME = 46;
  static final int START = 1;
  static final int STOP = 2;
  static final int INTERIM = 3;
  private static final int NAS_PORT_ID = 87;
  private static final int VENDOR_SPECIFIC = 26;
  private static final int MICROSOFT = 311;
  private static final int MS_CHAP_CHALLENGE = 11;
  private static final int MS_CHAP2_RESPONSE = 25;
  private static final int MS_CHAP2_RESPONSE_OCTETS = 50;
  private static final int MAX_SESSION_SECONDS = 100_000;
  private final byte[] secret;
  private final RandomGenerator random;
  private final MessageDigest md5;
  private final Mac hmac;
  private final ByteBuffer packet = ByteBuffer.allocate(MAX_PACKET_OCTETS);

  RequestOctets(String secret, RandomGenerator random) {
    this.secret = secret.getBytes(UTF_8);
    this.random = random;
    try {
      md5 = MessageDigest.getInstance("MD5");
      hmac = Mac.getInstance("HmacMD5");
      hmac.init(new SecretKeySpec(this.secret, "HmacMD5"));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /**
   * @param password at most 16 octets
   */
  byte[] pap(int id, String username, String password) {
    byte[] authenticator = beginAccess(id, username);
    md5.update(secret);
    byte[] hidden = md5.digest(authenticator);
    byte[] clear = password.getBytes(UTF_8);
    for (int i = 0; i < clear.length; i++) {
      hidden[i] ^= clear[i];
    }
    attribute(USER_PASSWORD, hidden);
    return signed();
  }

  /** The challenge is the Request Authenticator. */
  byte[] chap(int id, String username, String password) {
    byte[] authenticator = beginAccess(id, username);
    md5.update((byte) id);
    md5.update(password.getBytes(UTF_8));
    byte[] digest = md5.digest(authenticator);
    attribute(CHAP_PASSWORD, ByteBuffer.allocate(17).put((byte) id).put(digest).array());
    return signed();
  }

  /** Both challenges are random; the answer contains the session's keys. */
  byte[] msChap(int id, String username, String password) {
    byte[] asked = new byte[MsChapAnswer.CHALLENGE_OCTETS];
    byte[] peer = new byte[MsChapAnswer.CHALLENGE_OCTETS];
    random.nextBytes(asked);
    random.nextBytes(peer);
    beginAccess(id, username);
    microsoft(MS_CHAP_CHALLENGE, asked);
    ByteBuffer response = ByteBuffer.allocate(MS_CHAP2_RESPONSE_OCTETS);
    response.put((byte) id).put((byte) 0).put(peer).putLong(0);
    response.put(MsChapAnswer.ntResponse(username, password, asked, peer));
    microsoft(MS_CHAP2_RESPONSE, response.array());
    return signed();
  }

  private void microsoft(int type, byte[] value) {
    packet.put((byte) VENDOR_SPECIFIC).put((byte) (value.length + 8)).putInt(MICROSOFT);
    attribute(type, value);
  }

  private byte[] beginAccess(int id, String username) {
    byte[] authenticator = new byte[AUTHENTICATOR_OCTETS];
    random.nextBytes(authenticator);
    packet.clear().put((byte) ACCESS_REQUEST).put((byte) id).putShort((short) 0);
    packet.put(authenticator);
    attribute(MESSAGE_AUTHENTICATOR, new byte[AUTHENTICATOR_OCTETS]);
    attribute(USER_NAME, username.getBytes(UTF_8));
    return authenticator;
  }

  /** An interim update of a new session. */
  byte[] accounting(int id, String username) {
    packet.clear().put((byte) ACCOUNTING_REQUEST).put((byte) id).putShort((short) 0);
    packet.put(new byte[AUTHENTICATOR_OCTETS]);
    number(ACCT_STATUS_TYPE, INTERIM);
    attribute(USER_NAME, username.getBytes(UTF_8));
    attribute(ACCT_SESSION_ID, HexFormat.of().toHexDigits(random.nextLong()).getBytes(UTF_8));
    number(ACCT_INPUT_OCTETS, random.nextInt(Integer.MAX_VALUE));
    number(ACCT_OUTPUT_OCTETS, random.nextInt(Integer.MAX_VALUE));
    number(ACCT_SESSION_TIME, random.nextInt(MAX_SESSION_SECONDS));
    return authenticated();
  }

  /**
   * A record of a session identified by its id, which is also sent as NAS-Port-Id.
   *
   * @param octets sent to the subscriber so far
   */
  byte[] accounting(int id, String username, String session, int status, long octets) {
    packet.clear().put((byte) ACCOUNTING_REQUEST).put((byte) id).putShort((short) 0);
    packet.put(new byte[AUTHENTICATOR_OCTETS]);
    number(ACCT_STATUS_TYPE, status);
    attribute(USER_NAME, username.getBytes(UTF_8));
    attribute(ACCT_SESSION_ID, session.getBytes(UTF_8));
    attribute(NAS_PORT_ID, session.getBytes(UTF_8));
    number(ACCT_OUTPUT_OCTETS, (int) octets);
    return authenticated();
  }

  private byte[] authenticated() {
    byte[] octets = finished();
    md5.update(octets);
    byte[] authenticator = md5.digest(secret);
    System.arraycopy(authenticator, 0, octets, AUTHENTICATOR_AT, AUTHENTICATOR_OCTETS);
    return octets;
  }

  private void number(int type, int value) {
    packet.put((byte) type).put((byte) 6).putInt(value);
  }

  private void attribute(int type, byte[] value) {
    packet.put((byte) type).put((byte) (value.length + 2)).put(value);
  }

  private byte[] finished() {
    packet.putShort(2, (short) packet.position());
    return Arrays.copyOf(packet.array(), packet.position());
  }

  private byte[] signed() {
    byte[] octets = finished();
    byte[] signature = hmac.doFinal(octets);
    System.arraycopy(signature, 0, octets, SIGNATURE_AT, signature.length);
    return octets;
  }

  /** Whether these octets are an answer to that request under the secret, with that code. */
  boolean isAnswer(byte[] octets, int length, byte[] request, int code) {
    if (length < HEADER_OCTETS || octets[0] != code || octets[1] != request[1]) {
      return false;
    }
    md5.update(octets, 0, AUTHENTICATOR_AT);
    md5.update(request, AUTHENTICATOR_AT, AUTHENTICATOR_OCTETS);
    md5.update(octets, HEADER_OCTETS, length - HEADER_OCTETS);
    byte[] expected = md5.digest(secret);
    return Arrays.equals(expected, 0, expected.length, octets, AUTHENTICATOR_AT, HEADER_OCTETS);
  }
}
