package net.lastmile.platform.fields;

import java.util.stream.Stream;
import net.lastmile.api.field.LineUsername;
import net.lastmile.edge.contract.record.Username;
import net.lastmile.platform.problem.FieldErrors;

/** A name that User-Name can carry. */
public final class LineUsernameRule extends FieldRule<LineUsername, String> {
  @Override
  protected void check(LineUsername field, String value, String name, FieldErrors errors) {
    // Composed and in lower case it may have more octets; the stored form counts.
    boolean allowed =
        Stream.of(Username.Case.values())
            .allMatch(rule -> Username.isAllowed(Username.of(value.strip(), rule)));
    errors.check(allowed, name, "invalid", "1 to 253 octets in UTF-8, without control characters.");
  }
}
