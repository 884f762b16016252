package net.lastmile.api.vendors;

import java.time.Instant;

/**
 * What a template once was.
 *
 * @param text null for a reset to the built-in one
 */
public record VendorRevisionView(int revision, String text, Instant changedAt, String changedBy) {}
