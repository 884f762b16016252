/**
 * Durable jobs in PostgreSQL, safe on many nodes. A feature defines one by a bean of type {@link
 * net.lastmile.platform.jobs.Job} and schedules it through {@link net.lastmile.platform.jobs.Jobs},
 * inside the transaction that makes it necessary and outside any tenant. Recurring jobs are those
 * of the whole platform; what recurs for tenants is due work ({@link net.lastmile.platform.due}).
 */
package net.lastmile.platform.jobs;
