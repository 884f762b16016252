/**
 * How a tenant comes to be: a durable job runs the steps in the order of {@link
 * net.lastmile.tenancy.provisioning.StepName}.
 *
 * <ol>
 *   <li>A feature takes part with a bean of {@link
 *       net.lastmile.tenancy.provisioning.ProvisioningStep}.
 *   <li>A step that is noted as done is not run again, but for the tables, which a newer release
 *       may have migrations for; one that was cut short is.
 *   <li>A step that fails is tried again, unless it was refused for what it was given: then it
 *       stays failed until an operator corrects it.
 *   <li>The tenant is active once every step is done; until then nobody of it gets in.
 * </ol>
 */
package net.lastmile.tenancy.provisioning;
