package net.lastmile.tenancy;

/** A tenant's settings were changed, in the transaction that is under way. */
public record TenantChanged(KnownTenant tenant) {}
