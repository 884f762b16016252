package net.lastmile.api.vendors;

import java.util.UUID;

/**
 * What to show.
 *
 * @param subscriberId the subscriber whose line it is
 * @param text a template not yet saved; null: the one in use
 */
public record VendorPreviewRequest(UUID subscriberId, String text) {}
