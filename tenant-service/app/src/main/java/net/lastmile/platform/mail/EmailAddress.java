package net.lastmile.platform.mail;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses that mail can be sent to. The local part is ASCII: without SMTPUTF8 (RFC 6531), which
 * few servers take all the way, other letters would be cut to an octet each, and the mail would go
 * to whoever has that name. A domain may be written in any script; on the wire it is ASCII.
 */
public final class EmailAddress {
  /** RFC 5321 section 4.5.3.1.3, without the angle brackets. */
  public static final int MAX_LENGTH = 254;

  private static final int LOCAL_MAX = 64;

  /** RFC 5322 section 3.2.3, dot-atom. */
  private static final Pattern LOCAL =
      Pattern.compile("[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]++(?:\\.[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]++)*+");

  /** Labels of RFC 1123 section 2.1, two at least; the last has two letters and is no number. */
  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])",
          Pattern.CASE_INSENSITIVE);

  private EmailAddress() {}

  public static boolean isValid(String text) {
    return onTheWire(text).isPresent();
  }

  /** As a mail server is told it; empty if no mail can be sent there. */
  public static Optional<String> onTheWire(String text) {
    // First of all: what a pattern reads must not be longer than its reader's stack is deep.
    int at = text.length() > MAX_LENGTH ? -1 : text.lastIndexOf('@');
    if (at < 1 || at > LOCAL_MAX || !LOCAL.matcher(text.substring(0, at)).matches()) {
      return Optional.empty();
    }
    return domain(text.substring(at + 1)).map(domain -> text.substring(0, at + 1) + domain);
  }

  /**
   * One name for all spellings of an address that reach the same mailbox, for whoever counts or
   * compares mailboxes. Local parts count in any case, as nearly all servers have it.
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
