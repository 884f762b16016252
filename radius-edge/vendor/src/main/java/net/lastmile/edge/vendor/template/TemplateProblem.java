package net.lastmile.edge.vendor.template;

/** What is wrong with the line that is being read; becomes a {@link TemplateError} there. */
final class TemplateProblem extends RuntimeException {
  private static final int MAX_SHOWN_CHARS = 40;

  TemplateProblem(String message) {
    super(message);
  }

  /** A piece of a template as a message may quote it: cut, and without control characters. */
  static String shown(String text) {
    String plain = text.replaceAll("\\p{Cntrl}", "?");
    return plain.length() <= MAX_SHOWN_CHARS ? plain : plain.substring(0, MAX_SHOWN_CHARS) + "…";
  }
}
