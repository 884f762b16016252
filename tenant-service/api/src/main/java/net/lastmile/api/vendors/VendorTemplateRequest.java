package net.lastmile.api.vendors;

import net.lastmile.api.field.Lines;
import net.lastmile.api.field.Required;

/**
 * A tenant's own template.
 *
 * @param text at most 16,384 characters
 * @param revision the one it was made from, so that it does not overwrite a change that somebody
 *     else made in the meantime
 */
public record VendorTemplateRequest(@Required @Lines(max = 16_384) String text, Integer revision) {}
