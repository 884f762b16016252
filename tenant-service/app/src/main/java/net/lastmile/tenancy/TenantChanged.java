package net.lastmile.tenancy;

/** A tenant's settings were changed in the current transaction. */
public record TenantChanged(KnownTenant tenant) {}
