package net.lastmile.api.tenancy;

/** The steps to the first log-in; each is done once the tenant has what it asks for. */
public record FirstStepsView(
    boolean nasAdded, boolean planAdded, boolean subscriberAdded, boolean firstLoginSeen) {}
