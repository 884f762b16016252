package net.lastmile.edge.templates.dictionary;

import java.util.ArrayList;
import java.util.List;

/**
 * The last word of an ATTRIBUTE line: options separated by commas or, outside of a vendor's block,
 * the name of the vendor that the attribute belongs to.
 *
 * @param vendor empty if the word names none
 * @param kept the options that change what goes over the wire, in the library's spelling
 * @param isVirtual whether the attribute never goes over the wire
 */
record AttributeOptions(String vendor, String kept, boolean isVirtual) {
  /** Number of words in a line without options. */
  static final int TOKENS = 4;

  /**
   * @throws IllegalArgumentException if a word is neither an option nor can be a vendor's name
   */
  static AttributeOptions of(String[] tokens, boolean inBlock) {
    if (tokens.length == TOKENS) {
      return new AttributeOptions("", "", false);
    }
    if (tokens.length > TOKENS + 1) {
      throw new IllegalArgumentException("too many words");
    }
    List<String> kept = new ArrayList<>();
    String[] options = tokens[TOKENS].split(",", -1);
    boolean virtual = false;
    for (String option : options) {
      switch (option) {
        case "has_tag", "has_tag=1" -> kept.add("has_tag");
        case "encrypt=1", "encrypt=2", "encrypt=3" -> kept.add(option);
        // One value of a list, or one of a type that may span several attributes, is written like
        // any other.
        case "array", "concat", "secret", "encrypt=0", "has_tag=0" -> {}
        case "virtual" -> virtual = true;
        default -> {
          if (inBlock || options.length > 1 || option.contains("=")) {
            throw new IllegalArgumentException("no option is called " + option);
          }
          return new AttributeOptions(option, "", false);
        }
      }
    }
    return new AttributeOptions("", String.join(",", kept), virtual);
  }
}
