package net.lastmile.platform.fields;

import net.lastmile.api.field.CompanyName;
import net.lastmile.platform.problem.FieldErrors;

/** A name that is no address: it stands in mails to strangers. */
public final class CompanyNameRule extends FieldRule<CompanyName, String> {
  @Override
  protected void check(CompanyName field, String value, String name, FieldErrors errors) {
    errors.check(!value.contains("://"), name, "link", "A name, not an address.");
  }
}
