package net.lastmile.api.operator;

/** Like a sign-up, with the first admin's username and temporary password. */
public record OperatorTenantRequest(
    String company,
    String slug,
    String country,
    String timeZone,
    String currency,
    String adminName,
    String email,
    String adminUsername,
    String adminPassword) {
  @Override
  public String toString() {
    return "OperatorTenantRequest[slug=" + slug + "]";
  }
}
