package net.lastmile.api.tenancy;

import net.lastmile.api.field.Required;

/**
 * @param name such as {@code panel.isp.example}; letters of other scripts become their ASCII form
 */
public record DomainRequest(@Required String name) {}
