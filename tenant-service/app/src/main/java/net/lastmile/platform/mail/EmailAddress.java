package net.lastmile.platform.mail;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses that mail can be sent to. The local part is ASCII: without SMTPUTF8 (RFC 6531), which
 * few servers support end to end, other letters would each be cut to one octet, and the mail would
 * go to whoever has that name. A domain may be written in any script; on the wire it is ASCII.
 */
public final class EmailAddress {
  /** RFC 5321 section 4.5.3.1.3, without the angle brackets. */
  public static final int MAX_LENGTH = 254;

  private static final int LOCAL_MAX = 64;

  /** RFC 5322 section 3.2.3, dot-atom. */
  private static final Pattern LOCAL =
      Pattern.compile("[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]++(?:\\.[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]++)*+");

  /**
   * At least two labels of RFC 1123 section 2.1; the last has at least two characters and is not a
   * number.
   */
  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])",
          Pattern.CASE_INSENSITIVE);

  private EmailAddress() {}

  public static boolean isValid(String text) {
    return onTheWire(text).isPresent();
  }

  /** The address in the form sent to a mail server; empty if no mail can be sent there. */
  public static Optional<String> onTheWire(String text) {
    // Checked first: the pattern's matcher needs stack in proportion to the length of the text.
    int at = text.length() > MAX_LENGTH ? -1 : text.lastIndexOf('@');
    if (at < 1 || at > LOCAL_MAX || !LOCAL.matcher(text.substring(0, at)).matches()) {
      return Optional.empty();
    }
    return domain(text.substring(at + 1)).map(domain -> text.substring(0, at + 1) + domain);
  }

  /**
   * One name for all spellings of an address that reach the same mailbox, for counting or comparing
   * mailboxes. Case in the local part is ignored, as nearly all servers do.
   */
  public static String mailbox(String text) {
    return onTheWire(text).orElse(text).toLowerCase(Locale.ROOT);
  }

  private static Optional<String> domain(String text) {
    try {
      String ascii = IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES);
      return DOMAIN.matcher(ascii).matches() ? Optional.of(ascii) : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
