package net.lastmile.tenancy;

import java.util.Objects;

/**
 * The details of a tenant to be created; checked by {@link TenantRules}.
 *
 * @param locale BCP 47
 */
public record NewTenant(
    String company, String slug, String country, String timeZone, String currency, String locale) {
  public NewTenant {
    locale = Objects.requireNonNullElse(locale, TenantSettings.DEFAULT_LOCALE);
  }
}
