package net.lastmile.platform.fields;

import java.nio.charset.StandardCharsets;
import net.lastmile.api.field.LinePassword;
import net.lastmile.platform.problem.FieldErrors;
import net.lastmile.platform.problem.FieldFault;

/** A password that User-Password can carry; some routers use the empty one. */
public final class LinePasswordRule extends FieldRule<LinePassword, String> {
  /** The most that fits into User-Password (RFC 2865 section 5.2). */
  private static final int OCTETS_MAX = 128;

  @Override
  protected void check(LinePassword field, String value, String name, FieldErrors errors) {
    int octets = value.getBytes(StandardCharsets.UTF_8).length;
    errors
        .range(name, octets, 0, OCTETS_MAX)
        .check(octets != 1, name, "too-short", "One character is no password: at least 2.")
        .check(
            value.codePoints().noneMatch(Character::isISOControl),
            name,
            FieldFault.CONTROL_CHARACTER);
  }
}
