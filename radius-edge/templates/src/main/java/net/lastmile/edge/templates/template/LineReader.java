package net.lastmile.edge.templates.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code Name:tag = value if condition} from left to right. */
final class LineReader {
  private static final Pattern HEAD =
      Pattern.compile(
          "([A-Za-z0-9][A-Za-z0-9._/-]{0,127})(?::(\\d{1,3}))?\\s*([^\\sA-Za-z0-9\"{]*)");
  private static final int MAX_PARTS = 32;

  private final String line;
  private int at;

  LineReader(String line) {
    this.line = line;
  }

  /** Name and tag (null if there is none); reads past the equals sign. */
  Matcher head() {
    Matcher head = HEAD.matcher(line);
    if (!head.lookingAt()) {
      throw new TemplateProblem("a line is 'Attribute-Name = value'");
    }
    if (!head.group(3).equals("=")) {
      throw new TemplateProblem(
          "'=' is expected after " + head.group(1) + ", whether or not it comes more than once");
    }
    at = head.end();
    skipBlanks();
    return head;
  }

  /** A quoted text, or a single word, number or variable. */
  Expression value() {
    if (at == line.length()) {
      throw new TemplateProblem("the value is missing");
    }
    return line.charAt(at) == '"' ? quoted() : bare();
  }

  private Expression quoted() {
    List<Part> parts = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    at++;
    while (at < line.length() && line.charAt(at) != '"') {
      char next = line.charAt(at++);
      if (next == '{') {
        addLiteral(parts, literal);
        parts.add(interpolation());
      } else {
        literal.append(next == '\\' ? escaped() : next);
      }
    }
    if (at == line.length()) {
      throw new TemplateProblem("the closing quote is missing");
    }
    at++;
    addLiteral(parts, literal);
    if (parts.isEmpty() || parts.size() > MAX_PARTS) {
      throw new TemplateProblem(
          parts.isEmpty() ? "the value is empty" : "more than " + MAX_PARTS + " parts in a value");
    }
    return new Expression(List.copyOf(parts));
  }

  private static void addLiteral(List<Part> parts, StringBuilder literal) {
    if (!literal.isEmpty()) {
      parts.add(new Part.Literal(literal.toString()));
      literal.setLength(0);
    }
  }

  private char escaped() {
    if (at == line.length() || "\"\\{}".indexOf(line.charAt(at)) < 0) {
      throw new TemplateProblem("a backslash stands before \", \\, { or } only");
    }
    return line.charAt(at++);
  }

  private Interpolation interpolation() {
    int end = line.indexOf('}', at);
    if (end < 0) {
      throw new TemplateProblem("the closing brace is missing");
    }
    Interpolation found = Interpolation.parse(line.substring(at, end));
    at = end + 1;
    return found;
  }

  private Expression bare() {
    if (line.charAt(at) == '{') {
      at++;
      return new Expression(List.of(interpolation()));
    }
    int begin = at;
    while (at < line.length() && !Character.isWhitespace(line.charAt(at))) {
      at++;
    }
    String word = line.substring(begin, at);
    if (!word.matches("[A-Za-z0-9._:/-]+")) {
      throw new TemplateProblem("text is written between quotes");
    }
    return new Expression(List.of(new Part.Literal(word)));
  }

  /** The text after {@code if}, up to the end of the line or a comment. */
  Condition condition() {
    int comment = line.indexOf('#', at);
    String rest = line.substring(at, comment < 0 ? line.length() : comment);
    if (rest.isBlank()) {
      return Condition.ALWAYS;
    }
    if (!rest.matches("\\s+if(\\s.*)?")) {
      throw new TemplateProblem(
          "'" + TemplateProblem.shown(rest.strip()) + "' where 'if' or the line's end is expected");
    }
    return Condition.parse(rest.strip().substring("if".length()));
  }

  private void skipBlanks() {
    while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
      at++;
    }
  }
}
