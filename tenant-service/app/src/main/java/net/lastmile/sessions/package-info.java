/**
 * What the accounting tables tell: sessions, live and past, and log-in attempts. Reads only; rows
 * come from the edges by way of {@code net.lastmile.radius}.
 *
 * <ol>
 *   <li>A session is live until its Stop came, or its NAS said that it started anew.
 *   <li>What happened under a username is the history of the line that had it at that moment.
 *   <li>Lists are newest first and cost the same on every page.
 * </ol>
 */
package net.lastmile.sessions;
