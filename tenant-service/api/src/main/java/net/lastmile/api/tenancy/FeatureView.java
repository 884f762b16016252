package net.lastmile.api.tenancy;

/** Something a tenant may switch on and off. */
public record FeatureView(String name, String description, boolean byDefault, boolean on) {}
