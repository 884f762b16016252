/**
 * Tells browsers that what they show has changed (ADR 0018).
 *
 * <ol>
 *   <li>A page with live data names a ticket, made for its HTTP session and good as long as that;
 *       {@code /panel/live?ticket=} is a WebSocket for it, behind the panel's log-in like any page,
 *       and for the caller whose ticket it is.
 *   <li>While anybody of a tenant listens, one client asks the API once a second at most whether
 *       the tenant's data has moved, with the token of one who listens.
 *   <li>What is sent is a word, never data: the page then reads anew what it shows, as its own
 *       reader. Browsers of other tenants are sent nothing.
 *   <li>A session that ends, or whose log-in ends elsewhere, has its sockets closed.
 * </ol>
 */
package net.lastmile.portal.live;
