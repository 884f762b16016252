package net.lastmile.api.vendors;

import java.util.UUID;
import net.lastmile.api.field.Required;

/**
 * What to show.
 *
 * @param subscriberId the subscriber whose line it is
 * @param text a template not yet saved; null: the one in use
 */
public record VendorPreviewRequest(@Required UUID subscriberId, String text) {}
