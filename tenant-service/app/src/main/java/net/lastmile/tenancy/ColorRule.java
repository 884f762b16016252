package net.lastmile.tenancy;

import java.util.regex.Pattern;
import net.lastmile.api.field.Color;
import net.lastmile.platform.fields.FieldRule;
import net.lastmile.platform.problem.FieldErrors;

/** Any colour: pages adapt it until it can be read. */
public final class ColorRule extends FieldRule<Color, String> {
  private static final Pattern TEXT = Pattern.compile("#[0-9a-fA-F]{6}");

  @Override
  protected void check(Color field, String value, String name, FieldErrors errors) {
    errors.check(TEXT.matcher(value).matches(), name, "invalid", "Enter a colour as #rrggbb.");
  }
}
