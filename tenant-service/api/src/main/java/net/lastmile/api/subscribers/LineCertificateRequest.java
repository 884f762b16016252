package net.lastmile.api.subscribers;

import net.lastmile.api.field.Lines;
import net.lastmile.api.field.Required;
import net.lastmile.api.field.Text;

/**
 * @param name how staff call the device, at most 60 characters
 * @param certificate PEM of the certificate that the device already has; null: one is issued
 */
public record LineCertificateRequest(
    @Required @Text(max = 60) String name, @Lines(max = 16_384) String certificate) {}
