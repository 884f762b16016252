/**
 * Durable jobs in PostgreSQL, safe on many nodes. A feature defines one by a bean of type {@link
 * net.lastmile.platform.jobs.Job} and schedules it through {@link net.lastmile.platform.jobs.Jobs},
 * inside the transaction that makes it necessary and outside any tenant. A job enters a tenant by
 * {@code tenants.run(id, …)}.
 */
package net.lastmile.platform.jobs;
