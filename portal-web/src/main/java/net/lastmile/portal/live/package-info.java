/**
 * Tells browsers that what they show has changed (ADR 0018, ADR 0021).
 *
 * <ol>
 *   <li>A page with live data has a ticket, made for its HTTP session and valid as long as the
 *       session and its log-in. While the page is visible it asks {@code /panel/live?ticket=} every
 *       second, behind the panel's log-in like any page, and is answered immediately. No request is
 *       kept waiting, and no connection is upgraded.
 *   <li>While anybody of a tenant listens, one client asks the API at most once a second whether
 *       the tenant's data has changed, with the token of one of the listeners.
 *   <li>The answer says only that something changed and never contains data: the page then reloads
 *       what it shows, with its own reader's rights. A ticket works only for its own caller, on its
 *       own tenant's host.
 * </ol>
 */
package net.lastmile.portal.live;
