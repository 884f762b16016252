package net.lastmile.tenancy;

import net.lastmile.api.field.Slug;
import net.lastmile.platform.fields.FieldRule;
import net.lastmile.platform.problem.FieldErrors;

/** A name that a tenant's panel can have. */
public final class SlugRule extends FieldRule<Slug, String> {
  @Override
  protected void check(Slug field, String value, String name, FieldErrors errors) {
    String refusal = value.isBlank() ? null : TenantRules.refusalOfSlug(value);
    errors.check(
        refusal == null,
        name,
        refusal,
        "3 to 32 of a-z, 0-9 and hyphen, no hyphen at either end, and not a reserved name.");
  }
}
