package net.lastmile.edge.vendor.dictionary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Makes of a file's lines what the library can read: FreeRADIUS's files also define attributes that
 * never go over the wire in the plain layout (nested and extended ones, its own of more than 255),
 * which are passed over. VALUE lines are set aside, since the library forgets where they stood.
 */
final class DictionaryFilter {
  /** A VALUE line: the number has this name in this attribute. */
  record Value(String file, int line, String attribute, String name, String number) {}

  private static final Set<String> BLOCKS = Set.of("BEGIN-TLV", "BEGIN-PROTOCOL", "BEGIN-STRUCT");
  private static final Set<String> BLOCK_ENDS = Set.of("END-TLV", "END-PROTOCOL", "END-STRUCT");
  private static final Set<String> PASSED_OVER = Set.of("FLAGS", "PROTOCOL", "MEMBER", "STRUCT");
  private static final int PLAIN_TOKENS_OF_BEGIN = 2;
  private static final int VALUE_TOKENS = 4;

  private final String file;
  private final List<String> kept = new ArrayList<>();
  private final List<Value> values = new ArrayList<>();
  private boolean inVendor;
  private boolean skipping;

  DictionaryFilter(String file, List<String> lines) {
    this.file = file;
    for (String line : lines) {
      kept.add(take(line));
    }
  }

  /** As many lines as the file has; those passed over are empty. */
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
    if (BLOCK_ENDS.contains(keyword) || skipping && keyword.equals("END-VENDOR")) {
      skipping = false;
      return "";
    }
    if (BLOCKS.contains(keyword) || isExtended(tokens)) {
      skipping = true;
    }
    if (skipping || PASSED_OVER.contains(keyword)) {
      return "";
    }
    return switch (keyword) {
      case "BEGIN-VENDOR", "END-VENDOR" -> {
        inVendor = keyword.equals("BEGIN-VENDOR");
        yield line;
      }
      case "ATTRIBUTE" -> isPlain(tokens) ? line : "";
      case "VALUE" -> value(tokens, line);
      // A third part of the format says that values may be continued; single ones are as usual.
      case "VENDOR" -> line.replaceFirst("(format=\\d,\\d),c$", "$1");
      default -> line;
    };
  }

  /** BEGIN-VENDOR with a place to hang it below: an extended attribute of RFC 6929. */
  private static boolean isExtended(String[] tokens) {
    return tokens[0].equals("BEGIN-VENDOR") && tokens.length > PLAIN_TOKENS_OF_BEGIN;
  }

  private boolean isPlain(String[] tokens) {
    if (tokens.length < 3 || tokens[2].contains(".")) {
      // Too short is for the library to refuse.
      return tokens.length < 3;
    }
    return inVendor || !tokens[2].matches("[1-9]\\d{3,}|2(5[6-9]|[6-9]\\d)|[3-9]\\d\\d");
  }

  private String value(String[] tokens, String line) {
    if (tokens.length != VALUE_TOKENS) {
      return line;
    }
    values.add(new Value(file, kept.size() + 1, tokens[1], tokens[2], tokens[3]));
    return "";
  }
}
