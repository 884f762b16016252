/**
 * How a tenant is created: a durable job runs the steps in the order of {@link
 * net.lastmile.api.signup.StepName}.
 *
 * <ol>
 *   <li>A feature takes part with a bean of {@link
 *       net.lastmile.tenancy.provisioning.ProvisioningStep}.
 *   <li>A step recorded as done is not run again, except the one for the tables, for which a newer
 *       release may have migrations; an interrupted step is run again.
 *   <li>A step that fails is tried again, unless its input was refused: then it stays failed until
 *       an operator corrects the input.
 *   <li>The tenant is active once every step is done; until then none of its staff can log in.
 * </ol>
 */
package net.lastmile.tenancy.provisioning;
