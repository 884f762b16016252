package net.lastmile.api.tenancy;

/** The way to the first log-in, ticked off by what the tenant has. */
public record FirstStepsView(
    boolean nasAdded, boolean planAdded, boolean subscriberAdded, boolean firstLoginSeen) {}
