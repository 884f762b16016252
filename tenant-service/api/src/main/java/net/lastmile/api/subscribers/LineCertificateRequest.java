package net.lastmile.api.subscribers;

/**
 * @param name how staff call the device, at most 60 characters
 * @param certificate PEM of the certificate that the device already has; null: one is issued
 */
public record LineCertificateRequest(String name, String certificate) {}
