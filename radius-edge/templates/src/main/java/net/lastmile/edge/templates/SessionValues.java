package net.lastmile.edge.templates;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import net.lastmile.edge.templates.template.LineValues;
import net.lastmile.edge.templates.template.Variable;

/** The known values of a session, gathered for one packet: a CoA-Request, or a preview. */
public final class SessionValues implements LineValues {
  private final Map<Variable, String> values = new EnumMap<>(Variable.class);
  private final UnaryOperator<byte[]> hiding;

  /**
   * @param hiding salt-encrypts a value, see {@link LineValues#hidden}
   */
  public SessionValues(UnaryOperator<byte[]> hiding) {
    this.hiding = hiding;
  }

  /**
   * Sets a variable.
   *
   * @param value null and the empty text: unknown
   */
  public SessionValues set(Variable variable, String value) {
    if (variable.isOfPlan()) {
      throw new IllegalArgumentException(variable.written() + " is the plan's");
    }
    values.put(variable, value == null ? "" : value);
    return this;
  }

  @Override
  public boolean has(Variable variable) {
    return !value(variable).isEmpty();
  }

  @Override
  public String value(Variable variable) {
    return values.getOrDefault(variable, "");
  }

  @Override
  public byte[] hidden(byte[] plain) {
    return hiding.apply(plain);
  }
}
