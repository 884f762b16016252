package net.lastmile.edge.templates.template;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The value of an attribute as a template writes it.
 *
 * @param parts in order; literals are never empty
 */
record Expression(List<Part> parts) {
  /** The text; empty if a variable in it is not set. */
  Optional<String> evaluate(Values values) {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      String piece = part.evaluate(values);
      if (piece.isEmpty()) {
        return Optional.empty();
      }
      text.append(piece);
    }
    return Optional.of(text.toString());
  }

  /** The text, if it contains no variable. */
  Optional<String> literal() {
    return variables().findAny().isPresent() ? Optional.empty() : evaluate(_ -> Value.NONE);
  }

  /** The variable with its functions, if the value consists of that alone. */
  Optional<Interpolation> single() {
    return parts.size() == 1 && parts.getFirst() instanceof Interpolation only
        ? Optional.of(only)
        : Optional.empty();
  }

  Stream<Variable> variables() {
    return parts.stream().flatMap(Part::variables);
  }
}
