package net.lastmile.api.vendors;

import java.util.UUID;

/**
 * What to show.
 *
 * @param subscriberId whose line it is about
 * @param text a template not yet saved; null: the one in force
 */
public record VendorPreviewRequest(UUID subscriberId, String text) {}
