package net.lastmile.api.operator;

import net.lastmile.api.field.CompanyName;
import net.lastmile.api.field.Country;
import net.lastmile.api.field.CurrencyCode;
import net.lastmile.api.field.Email;
import net.lastmile.api.field.NewPassword;
import net.lastmile.api.field.PersonName;
import net.lastmile.api.field.Required;
import net.lastmile.api.field.Slug;
import net.lastmile.api.field.StaffUsername;
import net.lastmile.api.field.TimeZoneName;

/** Like a sign-up, with the first admin's username and temporary password. */
public record OperatorTenantRequest(
    @Required @CompanyName String company,
    @Required @Slug String slug,
    @Required @Country String country,
    @Required @TimeZoneName String timeZone,
    @Required @CurrencyCode String currency,
    @Required @PersonName String adminName,
    @Required @Email String email,
    @Required @StaffUsername String adminUsername,
    @Required @NewPassword String adminPassword) {
  @Override
  public String toString() {
    return "OperatorTenantRequest[slug=" + slug + "]";
  }
}
