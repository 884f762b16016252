package net.lastmile.edge.templates.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One function in {@code {variable|function|function}}. Arithmetic functions leave a number that is
 * not set as it is, so that a missing rate never becomes a real one.
 */
sealed interface Step {
  /** Multiplied by a whole number: {@code x4}, {@code bps}. */
  record Times(long factor) implements Step {}

  /** Divided by a whole number, rounded down: {@code /8}. */
  record Over(long divisor) implements Step {}

  /** {@code at-least 60}. */
  record AtLeast(long bound) implements Step {}

  /** {@code at-most 86400}. */
  record AtMost(long bound) implements Step {}

  /** {@code k}: 20000 becomes {@code 20000k}. */
  record Kilo() implements Step {}

  /**
   * {@code M}: 20000 becomes {@code 20M}; a number that is not whole megabits stays in {@code k}.
   */
  record Mega() implements Step {}

  /** {@code or variable}: that variable, if nothing is set. */
  record Or(Variable variable) implements Step {}

  /** {@code else text}: the text, if nothing is set. */
  record Else(String text) implements Step {}

  Pattern REPEATED = Pattern.compile("([x/])([1-9]\\d{0,5})");
  long BITS_IN_A_KILOBIT = 1_000;

  default Value apply(Value in, Values values) {
    return switch (this) {
      case Times(long factor) -> Value.of(times(in.number(), factor));
      case Over(long divisor) -> Value.of(in.number() / divisor);
      case AtLeast(long bound) -> in.isEmpty() ? in : Value.of(Math.max(in.number(), bound));
      case AtMost(long bound) -> Value.of(Math.min(in.number(), bound));
      case Kilo() -> in.isEmpty() ? Value.NONE : Value.of(in.number() + "k");
      case Mega() -> in.isEmpty() ? Value.NONE : Value.of(mega(in.number()));
      case Or(Variable variable) -> in.isEmpty() ? values.of(variable) : in;
      case Else(String text) -> in.isEmpty() ? Value.of(text) : in;
    };
  }

  /** The product; the largest possible number if it is too large. */
  private static long times(long number, long factor) {
    return number > Long.MAX_VALUE / factor ? Long.MAX_VALUE : number * factor;
  }

  private static String mega(long kilo) {
    return kilo % 1_000 == 0 ? kilo / 1_000 + "M" : kilo + "k";
  }

  /** Whether it needs a number as its input. */
  default boolean reckons() {
    return !(this instanceof Or || this instanceof Else);
  }

  /** Whether its result is still a number. */
  default boolean keepsNumber() {
    return !(this instanceof Kilo || this instanceof Mega);
  }

  /**
   * @throws TemplateProblem if there is no such function
   */
  static Step parse(String text) {
    String[] words = text.split("\\s+", 2);
    String argument = words.length == 2 ? words[1].strip() : "";
    Step plain =
        switch (text) {
          case "k" -> new Kilo();
          case "M" -> new Mega();
          case "bps" -> new Times(BITS_IN_A_KILOBIT);
          default -> null;
        };
    if (plain != null) {
      return plain;
    }
    Matcher repeated = REPEATED.matcher(text);
    if (repeated.matches()) {
      long number = Long.parseLong(repeated.group(2));
      return repeated.group(1).equals("x") ? new Times(number) : new Over(number);
    }
    return switch (words[0]) {
      case "at-least" -> new AtLeast(number(words[0], argument));
      case "at-most" -> new AtMost(number(words[0], argument));
      case "or" -> new Or(Interpolation.variable(argument));
      case "else" -> new Else(elseText(argument));
      default ->
          throw new TemplateProblem(
              "there is no function '"
                  + TemplateProblem.shown(text)
                  + "'; there are k, M, bps, x4, /8, at-least 60, at-most 60, or variable, else text");
    };
  }

  private static long number(String function, String argument) {
    if (!argument.matches("\\d{1,9}")) {
      throw new TemplateProblem(function + " needs a number, as in '" + function + " 60'");
    }
    return Long.parseLong(argument);
  }

  private static String elseText(String argument) {
    if (argument.isEmpty()) {
      throw new TemplateProblem("else needs a text, as in 'else 0'");
    }
    return argument;
  }
}
