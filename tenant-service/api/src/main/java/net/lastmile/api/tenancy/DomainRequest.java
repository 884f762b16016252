package net.lastmile.api.tenancy;

/**
 * @param name such as {@code panel.isp.example}; letters of other scripts become their ASCII form
 */
public record DomainRequest(String name) {}
