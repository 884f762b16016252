package net.lastmile.tenancy;

import net.lastmile.api.field.Color;
import net.lastmile.platform.fields.FieldRule;
import net.lastmile.platform.problem.FieldErrors;

/** A colour in which text on white can be read. */
public final class ColorRule extends FieldRule<Color, String> {
  @Override
  protected void check(Color field, String value, String name, FieldErrors errors) {
    errors.check(BrandColor.isColor(value), name, "invalid", "A colour as #rrggbb.");
    if (BrandColor.isColor(value)) {
      errors.check(
          BrandColor.contrastOnWhite(value) >= BrandColor.LEAST_CONTRAST,
          name,
          "low-contrast",
          "Too pale to be read on white; choose a darker colour.");
    }
  }
}
