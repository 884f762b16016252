package net.lastmile.api.vendors;

import java.time.Instant;

/**
 * An earlier version of a template.
 *
 * @param text null for a reset to the built-in one
 */
public record VendorRevisionView(int revision, String text, Instant changedAt, String changedBy) {}
