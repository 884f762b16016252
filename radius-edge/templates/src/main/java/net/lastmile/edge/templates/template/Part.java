package net.lastmile.edge.templates.template;

import java.util.stream.Stream;

/** A part of a value as a template writes it. */
sealed interface Part permits Interpolation, Part.Literal {
  /** Literal text. */
  record Literal(String text) implements Part {
    @Override
    public String evaluate(Values values) {
      return text;
    }

    @Override
    public Stream<Variable> variables() {
      return Stream.empty();
    }
  }

  /** The text; empty if a variable is not set. */
  String evaluate(Values values);

  Stream<Variable> variables();
}
