package net.lastmile.api.tenancy;

/** Something that a tenant may switch on and off. */
public record FeatureView(String name, String description, boolean byDefault, boolean on) {}
