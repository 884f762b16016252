package net.lastmile.edge.templates.dictionary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Turns the lines of a file into what the library can read. FreeRADIUS's files also define
 * attributes that never go over the wire in the plain layout (nested and extended ones, and
 * internal ones above 255); these are skipped. VALUE lines are set aside, since the library does
 * not keep their line numbers.
 */
final class DictionaryFilter {
  /** A VALUE line: gives a number a name in this attribute. */
  record Value(String file, int line, String attribute, String name, String number) {}

  /** Blocks of nested attributes: the word that starts each and the word that ends it. */
  private static final Map<String, String> NESTED =
      Map.of(
          "BEGIN-TLV", "END-TLV",
          "BEGIN-PROTOCOL", "END-PROTOCOL",
          "BEGIN-STRUCT", "END-STRUCT",
          "BEGIN", "END");

  private static final Set<String> PASSED_OVER =
      Set.of("FLAGS", "PROTOCOL", "MEMBER", "STRUCT", "ENUM", "DEFINE", "ALIAS", "VALUE-ALIAS");
  private static final String END_VENDOR = "END-VENDOR";
  private static final int TOKENS_OF_BEGIN = 2;
  private static final int TOKENS_OF_VENDOR = 3;
  private static final int TOKENS_OF_VALUE = 4;

  private final String file;
  private final Predicate<String> exists;
  private final List<String> kept = new ArrayList<>();
  private final List<Value> values = new ArrayList<>();
  private final Deque<String> skippedUntil = new ArrayDeque<>();
  private String blockVendor = "";

  /**
   * @param exists whether an optional file is there
   * @throws InvalidDictionary if a line contains a word that would otherwise be ignored
   */
  DictionaryFilter(String file, List<String> lines, Predicate<String> exists) {
    this.file = file;
    this.exists = exists;
    for (String line : lines) {
      kept.add(take(line));
    }
    // A block ends with its file, as in FreeRADIUS.
    if (!blockVendor.isEmpty()) {
      kept.add(END_VENDOR + " " + blockVendor);
    }
  }

  /** One line for each line of the file; skipped lines are empty. */
  List<String> kept() {
    return kept;
  }

  List<Value> values() {
    return values;
  }

  private String take(String raw) {
    int comment = raw.indexOf('#');
    String line = (comment < 0 ? raw : raw.substring(0, comment)).strip();
    if (line.isEmpty()) {
      return "";
    }
    String[] tokens = line.split("\\s+", -1);
    String keyword = tokens[0];
    if (keyword.equals(skippedUntil.peek())) {
      skippedUntil.pop();
      return "";
    }
    if (NESTED.containsKey(keyword)) {
      skippedUntil.push(NESTED.get(keyword));
    }
    if (!skippedUntil.isEmpty() || PASSED_OVER.contains(keyword)) {
      return "";
    }
    return switch (keyword) {
      case "BEGIN-VENDOR" -> beginVendor(tokens, line);
      case END_VENDOR -> {
        blockVendor = "";
        yield line;
      }
      case "ATTRIBUTE" -> attribute(tokens, line);
      case "VALUE" -> value(tokens, line);
      case "VENDOR" -> vendor(tokens, line);
      case "$INCLUDE" -> outsideBlock(line);
      case "$INCLUDE-" ->
          tokens.length == 2 && !exists.test(tokens[1])
              ? ""
              : outsideBlock(line.replaceFirst("-", ""));
      default -> line;
    };
  }

  private String beginVendor(String[] tokens, String line) {
    if (tokens.length <= TOKENS_OF_BEGIN) {
      blockVendor = tokens.length == TOKENS_OF_BEGIN ? tokens[1] : "";
      return line;
    }
    // The vendor's attributes go inside an extended attribute of RFC 6929.
    if (tokens.length > TOKENS_OF_BEGIN + 1 || !tokens[2].matches("(format|parent)=\\S+")) {
      throw notUnderstood(tokens[tokens.length - 1], line);
    }
    skippedUntil.push(END_VENDOR);
    return "";
  }

  /** A block belongs to its file alone: what the file includes is outside of it. */
  private String outsideBlock(String include) {
    return blockVendor.isEmpty()
        ? include
        : END_VENDOR + " " + blockVendor + "\n" + include + "\nBEGIN-VENDOR " + blockVendor;
  }

  private String vendor(String[] tokens, String line) {
    if (tokens.length == TOKENS_OF_VENDOR) {
      return line;
    }
    if (tokens.length != TOKENS_OF_VENDOR + 1
        || !tokens[TOKENS_OF_VENDOR].matches("format=[124],[012](,c)?")) {
      throw notUnderstood(tokens[tokens.length - 1], line);
    }
    // The third part of the format says that a value may continue in further attributes; a value
    // that fits one is written as usual.
    return line.replaceFirst(",c$", "");
  }

  private String attribute(String[] tokens, String line) {
    if (tokens.length < AttributeOptions.TOKENS) {
      // The library rejects it.
      return line;
    }
    AttributeOptions options;
    try {
      DataType.named(tokens[AttributeOptions.TOKENS - 1]);
      options = AttributeOptions.of(tokens, !blockVendor.isEmpty());
    } catch (IllegalArgumentException e) {
      throw new InvalidDictionary(file, kept.size() + 1, e.getMessage() + ": " + line, e);
    }
    boolean ofVendor = !blockVendor.isEmpty() || !options.vendor().isEmpty();
    if (options.isVirtual() || !isPlain(tokens[2], ofVendor)) {
      return "";
    }
    String plain = String.join(" ", tokens[0], tokens[1], tokens[2], tokens[3], options.kept());
    return options.vendor().isEmpty()
        ? plain.strip()
        : "BEGIN-VENDOR %1$s\n%2$s\nEND-VENDOR %1$s".formatted(options.vendor(), plain.strip());
  }

  private static boolean isPlain(String number, boolean ofVendor) {
    return !number.contains(".")
        && (ofVendor || !number.matches("[1-9]\\d{3,}|2(5[6-9]|[6-9]\\d)|[3-9]\\d\\d"));
  }

  private String value(String[] tokens, String line) {
    if (tokens.length != TOKENS_OF_VALUE) {
      return line;
    }
    values.add(new Value(file, kept.size() + 1, tokens[1], tokens[2], tokens[3]));
    return "";
  }

  private InvalidDictionary notUnderstood(String word, String line) {
    return new InvalidDictionary(
        file, kept.size() + 1, "not understood: " + line + " (" + word + ")", null);
  }
}
