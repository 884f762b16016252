/**
 * A tenant as its own staff see and change it: {@code /tenant}.
 *
 * <ol>
 *   <li>{@link net.lastmile.tenancy.OwnTenant} reads and changes; this package shows the result
 *       with the tenant's host names and limits.
 *   <li>{@link net.lastmile.tenancy.profile.FirstSteps} is implemented by the feature that knows
 *       the answers.
 * </ol>
 */
package net.lastmile.tenancy.profile;
