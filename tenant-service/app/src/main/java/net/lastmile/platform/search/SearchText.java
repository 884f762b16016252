package net.lastmile.platform.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.platform.text.CutText;

/**
 * A search text, and the things it may stand for.
 *
 * @param folded folded the way names are compared
 * @param station twelve digits, if it is a hardware address; else folded
 * @param address in PostgreSQL's spelling, which is RFC 5952's, with the length if it is a prefix;
 *     null if it is not a whole address or prefix
 */
public record SearchText(String folded, String station, String address) {
  private static final int MAX_LENGTH = 100;
  private static final int LETTERS_A_TRIGRAM = 3;
  private static final int MAC_DIGITS = 12;
  private static final int COUNTRY_DIGITS_MAX = 3;

  /** Fewer digits are not a subscriber's number without its country code. */
  private static final int NATIONAL_DIGITS_MIN = 6;

  private static final Pattern MAC_PART =
      Pattern.compile("[:.-]?[0-9a-f]{1,12}([:.-][0-9a-f]{1,6}){0,6}[:.-]?");
  private static final Pattern IPV4_PART = Pattern.compile("\\.?\\d{1,3}(\\.\\d{1,3}){0,3}\\.?");
  private static final Pattern IPV6_PART =
      Pattern.compile("[0-9a-f]{0,4}(:[0-9a-f]{0,4}){1,8}(/\\d{0,3})?");

  private static final Pattern LEADING_ZEROS = Pattern.compile("(?<![0-9a-f/])0+(?=[0-9a-f])");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()/.-]+");
  private static final String READ =
      "select platform.fold(cast(?1 as text)), platform.station(cast(?1 as text)),"
          + " abbrev(cast(nullif(cast(?2 as text), '') as inet))";

  /** Empty if nothing was typed. Text longer than any name is cut. */
  public static Optional<SearchText> read(Sql sql, String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    String cut = CutText.at(text.strip(), MAX_LENGTH);
    return sql.query(READ, cut, AddressText.canonical(cut).orElse(""))
        .first(row -> new SearchText(row.text(1), row.text(2), row.text(3)));
  }

  /** Whether a trigram index can find it at any position. An ideograph counts as a word. */
  public boolean isFoundAnywhere() {
    return folded.codePointCount(0, folded.length()) >= LETTERS_A_TRIGRAM
        || folded.codePoints().anyMatch(Character::isIdeographic);
  }

  /** Digits of a hardware address, as stored; empty if the text cannot be part of one. */
  public Optional<String> macPart() {
    if (isMac()) {
      return Optional.of(station);
    }
    String digits = folded.replaceAll("[:.-]", "");
    boolean part =
        MAC_PART.matcher(folded).matches()
            && digits.length() <= MAC_DIGITS
            && (folded.indexOf('.') < 0 || !IPV4_PART.matcher(folded).matches());
    return part && digits.length() >= LETTERS_A_TRIGRAM ? Optional.of(digits) : Optional.empty();
  }

  /**
   * Whether the stored text may contain this text unchanged. It cannot if the text can only be a
   * hardware address or a phone number, which are stored in one spelling. Each pattern left out
   * halves the time of a search among a million lines.
   */
  public boolean mayStandAsItIs() {
    boolean spaced = folded.startsWith("+") || folded.indexOf(' ') > 0 || folded.indexOf('(') >= 0;
    boolean phone =
        spaced
            && PHONE.matcher(folded).matches()
            && folded.chars().filter(Character::isDigit).count() >= NATIONAL_DIGITS_MIN;
    boolean otherwise = phone || isMac() && !folded.equals(station);
    return !otherwise || otherSpellings().isEmpty();
  }

  private boolean isMac() {
    return station.length() == MAC_DIGITS && station.matches("[0-9a-f]+");
  }

  /**
   * Patterns of {@code like} for a stored text that holds everything a line is known by, each token
   * between spaces: the other spellings of what this text may stand for. Whole addresses and
   * prefixes are not among them: those are compared as such ({@link #address}).
   */
  public List<String> otherSpellings() {
    Set<String> patterns = new LinkedHashSet<>();
    macPart().ifPresent(digits -> patterns.add("%" + digits + "%"));
    if (address == null && IPV6_PART.matcher(folded).matches()) {
      String part = LEADING_ZEROS.matcher(folded).replaceAll("");
      patterns.add("%" + part + "%");
    }
    phones(patterns);
    patterns.remove("%" + folded + "%");
    return List.copyOf(patterns);
  }

  private void phones(Set<String> patterns) {
    if (address != null
        || !PHONE.matcher(folded).matches()
        || IPV4_PART.matcher(folded).matches() && isDotted()) {
      return;
    }
    String all = folded.replace("(0)", "").replaceAll("[^0-9]", "");
    String digits = all.replaceFirst("^0+", "");
    if (digits.length() < LETTERS_A_TRIGRAM) {
      return;
    }
    patterns.add("%" + digits + "%");
    if (folded.startsWith("+") || all.startsWith("00")) {
      // Stored numbers may be in national form, and the length of a country code cannot be told.
      for (int country = 1; country <= COUNTRY_DIGITS_MAX; country++) {
        if (digits.length() - country >= NATIONAL_DIGITS_MIN) {
          patterns.add("% " + digits.substring(country).replaceFirst("^0+", "") + " %");
        }
      }
    }
  }

  private boolean isDotted() {
    return folded.indexOf('.') >= 0;
  }

  /** The text, taken literally, for {@code like} with {@code !} as its escape. */
  public static String literal(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
