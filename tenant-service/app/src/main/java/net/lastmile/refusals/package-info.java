/**
 * Refused log-ins: why which name was not let in at which router.
 *
 * <ol>
 *   <li>There is one row for each name, router and reason, with how often and when; no password.
 *   <li>The rows of a router are bounded in number and age, however many names it sends ({@link
 *       net.lastmile.refusals.RefusalTable}); what is left out is counted.
 *   <li>Names without a line are kept here alone. The attempts of lines are kept one by one, too,
 *       by {@code net.lastmile.accounting}.
 *   <li>The dashboard's number is the length of the list of the last hour.
 * </ol>
 */
package net.lastmile.refusals;
