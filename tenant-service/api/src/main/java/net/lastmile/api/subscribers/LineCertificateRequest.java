package net.lastmile.api.subscribers;

/**
 * @param name by which staff know the device, at most 60 characters
 * @param certificate PEM of what the device has already; null: one is issued
 */
public record LineCertificateRequest(String name, String certificate) {}
