package net.lastmile.edge.templates.template;

/**
 * The value of a variable, or the result of a function.
 *
 * @param text null for a number
 */
record Value(long number, String text) {
  static final Value NONE = new Value(0, "");

  static Value of(long number) {
    return new Value(number, null);
  }

  static Value of(String text) {
    return new Value(0, text);
  }

  /** Not set: 0, or the empty text. */
  boolean isEmpty() {
    return text == null ? number == 0 : text.isEmpty();
  }

  String asText() {
    return text == null ? Long.toUnsignedString(number) : text;
  }
}
