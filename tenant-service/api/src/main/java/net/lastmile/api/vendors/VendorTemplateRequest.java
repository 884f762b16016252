package net.lastmile.api.vendors;

/**
 * A tenant's own template.
 *
 * @param text at most 16,384 characters
 * @param revision the one it was made from: a change by somebody else meanwhile is not overwritten
 */
public record VendorTemplateRequest(String text, Integer revision) {}
