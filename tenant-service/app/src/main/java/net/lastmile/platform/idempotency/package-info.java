/**
 * Idempotency keys on creates: the same key and body again gives the first answer again, the same
 * key with another body 409. Rows live in the tenant's schema, or in {@code platform} for calls
 * without a tenant, and are deleted after a day.
 */
package net.lastmile.platform.idempotency;
