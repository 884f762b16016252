package net.lastmile.edge.directory;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import net.lastmile.edge.contract.address.MacAddress;
import net.lastmile.edge.contract.record.LineCertificates;
import net.lastmile.edge.contract.record.LineLogin;
import net.lastmile.edge.contract.record.SubscriberRecord;
import net.lastmile.edge.contract.record.Username.Case;
import net.lastmile.edge.radius.PacketWriter;

/**
 * A subscriber in memory: one array, never changed once others can see it. First come fields of
 * fixed width, then the username, the hardware addresses, the lock epoch (only for a line that
 * locks on first use), the line's IPv6 prefixes as attributes, the number of certificates and their
 * fingerprints (only for a line that has any), and finally the encrypted credentials.
 */
public final class SubscriberEntry {
  private static final int FLAGS = 0;
  private static final int HASH = 1;
  private static final int PLAN = 5;
  private static final int EXPIRES_AT = 9;
  private static final int FRAMED_IP = 17;

  /** Offset of the subscriber's id, 16 octets. */
  public static final int ID = 21;

  private static final int NAME_LENGTH = 37;
  private static final int MAC_COUNT = 38;
  private static final int SESSION_LIMIT = 39;
  private static final int IPV6_LENGTH = 41;
  private static final int NAME = 42;
  private static final int ACTIVE = 1;
  private static final int LOCKS_MAC = 2;
  private static final int BY_MAC = 4;
  private static final int BY_CIRCUIT = 8;
  private static final int HAS_CERTIFICATES = 16;
  private static final int MAC_OCTETS = 6;
  private static final int MAX_MACS = 255;

  /** Length of SHA-256. */
  private static final int FINGERPRINT_OCTETS = 32;

  private SubscriberEntry() {}

  /**
   * @param name the key that the entry is found by, at most 255 octets
   * @param planSlot see {@link PlanSlots}
   * @param framedIp the static address, or 0 for none
   * @param hidden the credentials as {@link CredentialsOpener} reads them; empty for none
   */
  static byte[] of(
      SubscriberRecord subscriber,
      byte[] name,
      int hash,
      int planSlot,
      int framedIp,
      byte[] hidden) {
    List<String> macs = subscriber.binding().macs();
    boolean locks = subscriber.binding().locksMac() && macs.isEmpty();
    int bindingOctets = locks ? Integer.BYTES : macs.size() * MAC_OCTETS;
    if (macs.size() > MAX_MACS) {
      throw new IllegalArgumentException("more than " + MAX_MACS + " hardware addresses");
    }
    byte[] ipv6 = Ipv6Attributes.of(subscriber.ipv6());
    byte[] certificates = certificates(subscriber.certificates().fingerprints());
    ByteBuffer entry =
        ByteBuffer.allocate(
            NAME + name.length + bindingOctets + ipv6.length + certificates.length + hidden.length);
    entry
        .put(
            (byte)
                ((subscriber.active() ? ACTIVE : 0)
                    | (locks ? LOCKS_MAC : 0)
                    | (certificates.length > 0 ? HAS_CERTIFICATES : 0)
                    | flag(subscriber.login())))
        .putInt(hash)
        .putInt(planSlot)
        .putLong(subscriber.expiresAt())
        .putInt(framedIp)
        .putLong(subscriber.id().getMostSignificantBits())
        .putLong(subscriber.id().getLeastSignificantBits())
        .put((byte) name.length)
        .put((byte) macs.size())
        .putShort((short) subscriber.binding().sessionLimit())
        .put((byte) ipv6.length)
        .put(name);
    if (locks) {
      entry.putInt(subscriber.binding().lockEpoch());
    }
    macs.forEach(mac -> entry.put(HexFormat.of().parseHex(mac), 0, MAC_OCTETS));
    return entry.put(ipv6).put(certificates).put(hidden).array();
  }

  /** Empty for a line without any, which is most lines. */
  private static byte[] certificates(List<String> fingerprints) {
    int count = fingerprints.size();
    if (count > LineCertificates.MAX) {
      throw new IllegalArgumentException("more than " + LineCertificates.MAX + " certificates");
    }
    if (count == 0) {
      return new byte[0];
    }
    ByteBuffer octets = ByteBuffer.allocate(1 + count * FINGERPRINT_OCTETS).put((byte) count);
    fingerprints.forEach(
        fingerprint -> octets.put(HexFormat.of().parseHex(fingerprint), 0, FINGERPRINT_OCTETS));
    return octets.array();
  }

  private static int flag(LineLogin login) {
    return switch (login) {
      case PASSWORD -> 0;
      case MAC -> BY_MAC;
      case CIRCUIT -> BY_CIRCUIT;
    };
  }

  /** How the line proves who it is. */
  public static LineLogin login(byte[] entry) {
    int flag = entry[FLAGS] & (BY_MAC | BY_CIRCUIT);
    return flag == 0 ? LineLogin.PASSWORD : flag == BY_MAC ? LineLogin.MAC : LineLogin.CIRCUIT;
  }

  /** The hardware address that is its username, or {@link MacAddress#NONE}. */
  public static long mac(byte[] entry) {
    return MacAddress.whole(entry, NAME, nameLength(entry));
  }

  public static boolean active(byte[] entry) {
    return (entry[FLAGS] & ACTIVE) != 0;
  }

  /** Epoch second from which the line is refused. */
  public static long expiresAt(byte[] entry) {
    return (long) Octets.i32(entry, EXPIRES_AT) << 32
        | Octets.i32(entry, EXPIRES_AT + Integer.BYTES) & 0xFFFF_FFFFL;
  }

  /** Whether the line is past its expiry. */
  public static boolean expired(byte[] entry, long nowMillis) {
    return nowMillis / 1000 >= expiresAt(entry);
  }

  /** The static IPv4 address, or 0. */
  public static int framedIp(byte[] entry) {
    return Octets.i32(entry, FRAMED_IP);
  }

  /** Sessions at the same time; 0: the plan's limit. */
  public static int sessionLimit(byte[] entry) {
    return (entry[SESSION_LIMIT] & 0xFF) << 8 | entry[SESSION_LIMIT + 1] & 0xFF;
  }

  /**
   * The line's own prefix for Framed-IPv6-Prefix or Delegated-IPv6-Prefix as text; empty if it has
   * none.
   */
  public static String prefix(byte[] entry, int type) {
    int length = ipv6Length(entry);
    return length == 0 ? "" : Ipv6Attributes.text(entry, ipv6Offset(entry), length, type);
  }

  /** Adds the line's own IPv6 prefixes as attributes. */
  public static void writeIpv6(byte[] entry, PacketWriter writer) {
    writer.add(entry, ipv6Offset(entry), ipv6Length(entry));
  }

  /** Whether only certain hardware addresses may log in. */
  public static boolean tiedToMac(byte[] entry) {
    return entry[MAC_COUNT] != 0;
  }

  /**
   * Whether this is one of the addresses that the line is tied to.
   *
   * @param mac 48 bits
   */
  public static boolean admitsMac(byte[] entry, long mac) {
    int end = macsEnd(entry);
    for (int at = NAME + nameLength(entry); at < end; at += MAC_OCTETS) {
      long high = (entry[at] & 0xFFL) << 40 | (entry[at + 1] & 0xFFL) << 32;
      if ((high | Octets.i32(entry, at + 2) & 0xFFFF_FFFFL) == mac) {
        return true;
      }
    }
    return false;
  }

  /** Whether the first hardware address seen becomes the only one. */
  public static boolean locksMac(byte[] entry) {
    return (entry[FLAGS] & LOCKS_MAC) != 0;
  }

  /** For a line that locks: the epoch that a lock must have to count. */
  public static int lockEpoch(byte[] entry) {
    return Octets.i32(entry, macsEnd(entry));
  }

  public static UUID id(byte[] entry) {
    ByteBuffer octets = ByteBuffer.wrap(entry, ID, 2 * Long.BYTES);
    return new UUID(octets.getLong(), octets.getLong());
  }

  static int hash(byte[] entry) {
    return Octets.i32(entry, HASH);
  }

  static int planSlot(byte[] entry) {
    return Octets.i32(entry, PLAN);
  }

  /** Whether its devices may log in with a certificate. */
  public static boolean hasCertificates(byte[] entry) {
    return (entry[FLAGS] & HAS_CERTIFICATES) != 0;
  }

  /**
   * Whether its devices may log in with this certificate.
   *
   * @param fingerprint SHA-256 of the certificate
   */
  public static boolean admitsCertificate(byte[] entry, byte[] fingerprint) {
    if (!hasCertificates(entry)) {
      return false;
    }
    int first = certificatesOffset(entry) + 1;
    for (int at = first; at < sealedOffset(entry); at += FINGERPRINT_OCTETS) {
      if (Arrays.equals(entry, at, at + FINGERPRINT_OCTETS, fingerprint, 0, FINGERPRINT_OCTETS)) {
        return true;
      }
    }
    return false;
  }

  static int sealedOffset(byte[] entry) {
    int at = certificatesOffset(entry);
    return hasCertificates(entry) ? at + 1 + entry[at] * FINGERPRINT_OCTETS : at;
  }

  private static int certificatesOffset(byte[] entry) {
    return ipv6Offset(entry) + ipv6Length(entry);
  }

  private static int ipv6Offset(byte[] entry) {
    return macsEnd(entry) + (locksMac(entry) ? Integer.BYTES : 0);
  }

  private static int ipv6Length(byte[] entry) {
    return entry[IPV6_LENGTH] & 0xFF;
  }

  /** Whether this is its username. For letters outside ASCII, case always counts. */
  public static boolean isNamed(byte[] entry, byte[] name, int offset, int length, Case rule) {
    if (nameLength(entry) != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      byte octet = name[offset + i];
      if (entry[NAME + i] != octet
          && (rule == Case.EXACT || entry[NAME + i] != Octets.lower(octet))) {
        return false;
      }
    }
    return true;
  }

  private static int macsEnd(byte[] entry) {
    return NAME + nameLength(entry) + (entry[MAC_COUNT] & 0xFF) * MAC_OCTETS;
  }

  private static int nameLength(byte[] entry) {
    return entry[NAME_LENGTH] & 0xFF;
  }
}
