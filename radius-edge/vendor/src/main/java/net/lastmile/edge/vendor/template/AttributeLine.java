package net.lastmile.edge.vendor.template;

import java.util.Optional;
import java.util.stream.Stream;
import net.lastmile.edge.vendor.dictionary.AttributeDefinition;

/**
 * One attribute as a template writes it, checked.
 *
 * @param tag 0 where the template gives none
 */
record AttributeLine(
    AttributeDefinition attribute, int tag, Expression value, Condition condition) {

  /** Whether the octets are the same for every line of a plan. */
  boolean isOfPlan() {
    return !attribute.isSaltEncrypted() && value.variables().allMatch(Variable::isOfPlan);
  }

  /** The attribute whole, or nothing where a variable is not set or the value cannot be written. */
  Optional<byte[]> encode(PlanValues values) {
    return value.evaluate(values).flatMap(text -> encode(text, values.line()));
  }

  private Optional<byte[]> encode(String text, LineValues line) {
    try {
      byte[] plain = ValueOctets.of(attribute, text);
      byte[] wire = attribute.isSaltEncrypted() ? line.hidden(plain) : plain;
      return Optional.of(AttributeOctets.of(attribute, tag, wire));
    } catch (TemplateProblem _) {
      // A plan or a line may hold what no attribute can; a wrong value would be worse than none.
      return Optional.empty();
    }
  }

  Stream<Variable> variables() {
    return Stream.concat(value.variables(), condition.variables());
  }
}
