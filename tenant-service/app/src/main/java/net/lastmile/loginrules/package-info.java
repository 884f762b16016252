/**
 * How the edges treat a tenant's log-ins: realms, the delay of a reject, expired lines, limits.
 *
 * <ol>
 *   <li>A change reaches the edges by the change feed, in the same transaction, and is audited.
 *   <li>A tenant that never changed anything has the rules of {@link
 *       net.lastmile.loginrules.AccessRules#BY_DEFAULT}.
 * </ol>
 */
package net.lastmile.loginrules;
