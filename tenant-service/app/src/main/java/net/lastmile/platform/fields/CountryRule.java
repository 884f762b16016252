package net.lastmile.platform.fields;

import java.util.Locale;
import java.util.Set;
import net.lastmile.api.field.Country;
import net.lastmile.platform.problem.FieldErrors;

/** A country or none. */
public final class CountryRule extends FieldRule<Country, String> {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  @Override
  protected void check(Country field, String value, String name, FieldErrors errors) {
    errors.check(
        value.isEmpty() || COUNTRIES.contains(value),
        name,
        "unknown",
        "Choose a country: its two letters, for instance CO (ISO 3166-1).");
  }
}
