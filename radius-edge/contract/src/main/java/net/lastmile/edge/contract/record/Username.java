package net.lastmile.edge.contract.record;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/**
 * A line's username as User-Name carries it (RFC 2865 section 5.1): UTF-8 text in Unicode's
 * composed form (NFC), whatever form the router or keyboard sends.
 */
public final class Username {
  /** User-Name is one attribute: a longer name could never be sent. */
  public static final int MAX_OCTETS = 253;

  private Username() {}

  /** Whether usernames that differ only in case are different lines. */
  public enum Case implements Coded {
    /** {@code Ana} and {@code ana} are one line; usernames are stored in lower case. */
    IGNORED(0),
    /** {@code Ana} and {@code ana} are two lines. */
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

  /** The form in which a username is stored and looked up. For ASCII only the case can change. */
  public static String of(String text, Case rule) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    // Lower case may be decomposed: a capital I with a dot above becomes i and a separate dot.
    return rule == Case.EXACT
        ? composed
        : Normalizer.normalize(composed.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
  }

  /**
   * The length in octets of the Windows domain at the start of a User-Name, with its backslash; 0
   * if there is none, or nothing follows it. The domain is cut off if there is a line with the name
   * that follows and none with the whole name. Allocates nothing.
   */
  public static int domainLength(byte[] octets, int offset, int length) {
    for (int at = offset + length - 2; at >= offset; at--) {
      if (octets[at] == '\\') {
        return at + 1 - offset;
      }
    }
    return 0;
  }

  /**
   * The name after the domain (see {@link #domainLength(byte[], int, int)}); the whole if there is
   * none.
   */
  public static String behindDomain(String sent) {
    byte[] octets = sent.getBytes(StandardCharsets.UTF_8);
    int domain = domainLength(octets, 0, octets.length);
    return domain == 0
        ? sent
        : new String(octets, domain, octets.length - domain, StandardCharsets.UTF_8);
  }

  /** Whether a line may have this username, in any case. */
  public static boolean isAllowed(String name) {
    return !name.isEmpty()
        && name.equals(name.strip())
        && Normalizer.isNormalized(name, Normalizer.Form.NFC)
        && name.codePoints().noneMatch(Username::isUnfit)
        && name.getBytes(StandardCharsets.UTF_8).length <= MAX_OCTETS;
  }

  /**
   * Characters that are invisible or that no router sends: they would make two usernames look
   * alike.
   */
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
   * The username of lines that log in by their hardware address: {@code 00:1a:2b:3c:4d:5e}.
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

  /** Length of {@link #ofMac}. */
  public static final int MAC_CHARACTERS = 17;

  /** One character of {@link #ofMac}, for callers that must not allocate. */
  public static byte macOctet(long mac, int at) {
    if (at % 3 == 2) {
      return ':';
    }
    int digit = (int) (mac >>> 44 - (at / 3 * 2 + at % 3) * 4) & 0xF;
    return (byte) (digit < 10 ? '0' + digit : 'a' + digit - 10);
  }
}
