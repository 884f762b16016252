package net.lastmile.edge.templates.template;

import java.util.Optional;
import java.util.stream.Stream;
import net.lastmile.edge.templates.dictionary.AttributeDefinition;

/**
 * One checked attribute line of a template.
 *
 * @param tag 0 if the template gives none
 */
record AttributeLine(
    AttributeDefinition attribute, int tag, Expression value, Condition condition) {

  /** Whether the octets are the same for every line of a plan. */
  boolean isOfPlan() {
    return !attribute.isSaltEncrypted() && value.variables().allMatch(Variable::isOfPlan);
  }

  /** The whole attribute; empty if a variable is not set or the value cannot be written. */
  Optional<byte[]> encode(PlanValues values) {
    return value.evaluate(values).flatMap(text -> encode(text, values.line()));
  }

  private Optional<byte[]> encode(String text, LineValues line) {
    try {
      byte[] plain = ValueOctets.of(attribute, text);
      byte[] wire = attribute.isSaltEncrypted() ? line.hidden(plain) : plain;
      return Optional.of(AttributeOctets.of(attribute, tag, wire));
    } catch (TemplateProblem _) {
      // A plan or a line may hold a value that fits no attribute. A wrong value would be worse than
      // none.
      return Optional.empty();
    }
  }

  Stream<Variable> variables() {
    return Stream.concat(value.variables(), condition.variables());
  }
}
