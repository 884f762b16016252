package net.lastmile.edge.templates.template;

/**
 * An error in a line of a template.
 *
 * @param line from 1
 */
public record TemplateError(int line, String message) {
  @Override
  public String toString() {
    return "line " + line + ": " + message;
  }
}
