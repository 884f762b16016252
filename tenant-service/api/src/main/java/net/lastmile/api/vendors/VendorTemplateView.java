package net.lastmile.api.vendors;

import java.time.Instant;
import net.lastmile.edge.contract.record.Vendor;

/**
 * The text that tells a make of router what a plan gives.
 *
 * @param own whether the text is the tenant's own; else it is {@code builtIn}
 * @param revision number of the tenant's own text; a reset counts as one too; 0 if there never was
 *     any
 * @param changedAt null if there never was any
 * @param changedBy null if there never was any
 */
public record VendorTemplateView(
    Vendor vendor,
    boolean own,
    int revision,
    Instant changedAt,
    String changedBy,
    String text,
    String builtIn) {}
