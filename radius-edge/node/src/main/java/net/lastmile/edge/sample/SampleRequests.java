package net.lastmile.edge.sample;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import net.lastmile.edge.radius.AttributeOctets;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.radius.OctetHash;
import net.lastmile.edge.radius.PacketCode;
import net.lastmile.edge.radius.PacketDigests;
import net.lastmile.edge.radius.PacketWriter;
import net.lastmile.edge.radius.SharedSecret;

/** Requests as a NAS would send them, each with a new authenticator. For one thread. */
public final class SampleRequests {
  /** The username of the worked example in RFC 2759 section 9.2; its password goes with it. */
  public static final String MS_CHAP_USERNAME = "User";

  public static final String MS_CHAP_PASSWORD = "clientPass";

  private static final int MICROSOFT = 311;
  private static final byte[] MS_CHAP_CHALLENGE =
      HexFormat.of().parseHex("5B5D7C7D7B3F2F3E3C2C602132262628");
  private static final byte[] MS_CHAP2_RESPONSE =
      HexFormat.of()
          .parseHex(
              "0100"
                  + "21402324255E262A28295F2B3A337C7E"
                  + "0000000000000000"
                  + "82309ECD8D708B5EA08FAA3981CD83544233114A3D85D6DF");
  private static final int STATUS_INTERIM = 3;
  private static final int BLOCK_OCTETS = 16;

  private final SharedSecret secret;
  private final RandomGenerator random;
  private final OctetHash md5 = OctetHash.md5();
  private final PacketWriter writer = new PacketWriter(new PacketDigests());
  private final byte[] authenticator = new byte[BLOCK_OCTETS];
  private int identifier;

  public SampleRequests(String secret, RandomGenerator random) {
    this.secret = new SharedSecret(secret.getBytes(StandardCharsets.UTF_8));
    this.random = random;
  }

  /**
   * @param password at most 16 octets
   */
  public byte[] pap(String username, String password) {
    byte[] hidden = Arrays.copyOf(password.getBytes(StandardCharsets.UTF_8), BLOCK_OCTETS);
    byte[] mask = new byte[BLOCK_OCTETS];
    random.nextBytes(authenticator);
    secret.addTo(md5);
    md5.add(authenticator).into(mask, 0);
    for (int i = 0; i < BLOCK_OCTETS; i++) {
      hidden[i] ^= mask[i];
    }
    return access(username, new AttributeOctets().octets(AttributeType.USER_PASSWORD, hidden));
  }

  public byte[] chap(String username, String password) {
    byte[] value = new byte[1 + OctetHash.MD5_OCTETS];
    random.nextBytes(authenticator);
    value[0] = (byte) identifier;
    md5.add(value[0])
        .add(password.getBytes(StandardCharsets.UTF_8))
        .add(authenticator)
        .into(value, 1);
    return access(username, new AttributeOctets().octets(AttributeType.CHAP_PASSWORD, value));
  }

  /** MS-CHAPv2 for {@link #MS_CHAP_USERNAME}. */
  public byte[] msChap() {
    return msChap(MS_CHAP_USERNAME);
  }

  /** The same proof under another User-Name. */
  public byte[] msChap(String username) {
    random.nextBytes(authenticator);
    return access(
        username,
        new AttributeOctets()
            .vendorOctets(MICROSOFT, 11, MS_CHAP_CHALLENGE)
            .vendorOctets(MICROSOFT, 25, MS_CHAP2_RESPONSE));
  }

  /** An interim update. */
  public byte[] accounting(String username) {
    AttributeOctets attributes =
        new AttributeOctets()
            .number(AttributeType.ACCT_STATUS_TYPE, STATUS_INTERIM)
            .text(AttributeType.USER_NAME, username)
            .text(AttributeType.ACCT_SESSION_ID, Long.toHexString(random.nextLong()))
            .number(AttributeType.ACCT_INPUT_OCTETS, random.nextInt(Integer.MAX_VALUE))
            .number(AttributeType.ACCT_OUTPUT_OCTETS, random.nextInt(Integer.MAX_VALUE))
            .number(AttributeType.ACCT_SESSION_TIME, random.nextInt(100_000));
    return writer
        .begin(PacketCode.ACCOUNTING_REQUEST, identifier++)
        .add(attributes.toBytes())
        .accountingRequest(secret);
  }

  private byte[] access(String username, AttributeOctets proof) {
    return writer
        .beginSigned(PacketCode.ACCESS_REQUEST, identifier++)
        .add(new AttributeOctets().text(AttributeType.USER_NAME, username).toBytes())
        .add(proof.toBytes())
        .accessRequest(authenticator, secret);
  }
}
