/**
 * Tells browsers that what they show has changed (ADR 0018, ADR 0021).
 *
 * <ol>
 *   <li>A page with live data names a ticket, made for its HTTP session and good as long as that
 *       and its log-in. With it the page asks {@code /panel/live?ticket=}, behind the panel's
 *       log-in like any page, every second while it is in sight, and is answered at once. No
 *       request is kept waiting, and no connection is upgraded.
 *   <li>While anybody of a tenant listens, one client asks the API once a second at most whether
 *       the tenant's data has moved, with the token of one who listens.
 *   <li>What is told is that something moved, never data: the page then reads anew what it shows,
 *       as its own reader. A ticket is its caller's own, on the tenant's own host.
 * </ol>
 */
package net.lastmile.portal.live;
