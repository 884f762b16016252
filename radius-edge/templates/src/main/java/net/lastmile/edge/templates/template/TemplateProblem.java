package net.lastmile.edge.templates.template;

/** An error in the line being read; becomes a {@link TemplateError} with its number. */
final class TemplateProblem extends RuntimeException {
  private static final int MAX_SHOWN_CHARS = 40;

  TemplateProblem(String message) {
    super(message);
  }

  /** A piece of a template, cut and without control characters, for use in a message. */
  static String shown(String text) {
    String plain = text.replaceAll("\\p{Cntrl}", "?");
    return plain.length() <= MAX_SHOWN_CHARS ? plain : plain.substring(0, MAX_SHOWN_CHARS) + "…";
  }
}
