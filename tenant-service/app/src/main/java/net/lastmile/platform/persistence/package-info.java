/**
 * The database: one pool, one persistence unit, and a schema and a role for each tenant.
 *
 * <ol>
 *   <li>{@link net.lastmile.platform.persistence.TenantContext} names the tenant; every transaction
 *       that begins while it is set runs as role {@code tenant_<slug>} with that schema as search
 *       path.
 *   <li>Entities of a tenant name no schema; those of the platform say {@code schema = "platform"}.
 *   <li>Without a tenant, tenant tables do not exist, nor do they outside a transaction: read
 *       inside one.
 *   <li>In a tenant's transaction a row of {@code platform} is visible only by a grant to {@code
 *       lastmile_tenant} and a row-level policy on {@code current_user} (docs/adr/0002).
 *   <li>Flyway owns the DDL: {@code db/platform} and {@code db/tenant}. V1xx belongs to the kernel,
 *       V2xx to the features.
 *   <li>Entities are read and written by JPA; all other SQL goes through {@link
 *       net.lastmile.platform.persistence.Sql}, in the same transaction and on the same connection.
 *   <li>A table is named by its owner alone (docs/adr/0032).
 *   <li>Identifiers come from {@link net.lastmile.platform.persistence.Ids}; no sequence is shared.
 * </ol>
 */
package net.lastmile.platform.persistence;
