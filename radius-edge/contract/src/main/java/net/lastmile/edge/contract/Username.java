package net.lastmile.edge.contract;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/**
 * A line's name as User-Name carries it (RFC 2865 section 5.1): text in UTF-8, in Unicode's
 * composed form (NFC), whatever form a router or a keyboard sends.
 */
public final class Username {
  /** User-Name is one attribute: a longer name could never be sent. */
  public static final int MAX_OCTETS = 253;

  private Username() {}

  /** Whether case tells two names apart. */
  public enum Case implements Coded {
    /** {@code Ana} and {@code ana} are one line; lines are kept in lower case. */
    IGNORED(0),
    /** They are two lines. */
    EXACT(1);

    private final int code;

    Case(int code) {
      this.code = code;
    }

    @Override
    public int code() {
      return code;
    }
  }

  /** The name by which a line is kept and found. Names of ASCII alone only change their case. */
  public static String of(String text, Case rule) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    // Lower case may be decomposed: that of a capital I with a dot above has the dot apart.
    return rule == Case.EXACT
        ? composed
        : Normalizer.normalize(composed.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
  }

  /**
   * Octets of the Windows domain that a name as sent begins with, its backslash included; 0 if
   * there is none, or nothing behind it. It is cut off where there is a line of the name behind it
   * and none of the whole. Makes no object.
   */
  public static int domainLength(byte[] octets, int offset, int length) {
    for (int at = offset + length - 2; at >= offset; at--) {
      if (octets[at] == '\\') {
        return at + 1 - offset;
      }
    }
    return 0;
  }

  /** As {@link #domainLength(byte[], int, int)}, the name behind it; the whole if there is none. */
  public static String behindDomain(String sent) {
    byte[] octets = sent.getBytes(StandardCharsets.UTF_8);
    int domain = domainLength(octets, 0, octets.length);
    return domain == 0
        ? sent
        : new String(octets, domain, octets.length - domain, StandardCharsets.UTF_8);
  }

  /** Whether a line may have this name, in whatever case. */
  public static boolean isAllowed(String name) {
    return !name.isEmpty()
        && name.equals(name.strip())
        && Normalizer.isNormalized(name, Normalizer.Form.NFC)
        && name.codePoints().noneMatch(Username::isUnfit)
        && name.getBytes(StandardCharsets.UTF_8).length <= MAX_OCTETS;
  }

  /** What nobody can see or no router sends: it would make two names look alike. */
  private static boolean isUnfit(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> c == 0xFFFD || c != ' ' && Character.isSpaceChar(c);
    };
  }

  /**
   * The spelling that lines are kept in which log in by their hardware address: {@code
   * 00:1a:2b:3c:4d:5e}.
   *
   * @param mac 48 bits
   */
  public static String ofMac(long mac) {
    StringBuilder name = new StringBuilder(MAC_CHARACTERS);
    for (int at = 0; at < MAC_CHARACTERS; at++) {
      name.append((char) macOctet(mac, at));
    }
    return name.toString();
  }

  /** Characters of {@link #ofMac}. */
  public static final int MAC_CHARACTERS = 17;

  /** One character of {@link #ofMac}, for who must not make an object. */
  public static byte macOctet(long mac, int at) {
    if (at % 3 == 2) {
      return ':';
    }
    int digit = (int) (mac >>> 44 - (at / 3 * 2 + at % 3) * 4) & 0xF;
    return (byte) (digit < 10 ? '0' + digit : 'a' + digit - 10);
  }
}
