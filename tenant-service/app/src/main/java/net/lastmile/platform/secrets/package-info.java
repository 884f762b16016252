/**
 * Envelope encryption. Each tenant has a data key (AES-256-GCM), wrapped by the master key, which
 * never leaves its file. Everything secret of a tenant is sealed by {@link
 * net.lastmile.platform.secrets.TenantSecrets} for one purpose; an octet string moved to another
 * row, another field or another tenant does not open.
 */
package net.lastmile.platform.secrets;
