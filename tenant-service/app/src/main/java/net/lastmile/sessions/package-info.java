/**
 * What the accounting tables hold: sessions, live and ended, and log-in attempts. Read only; rows
 * come from the edges through {@code net.lastmile.accounting}.
 *
 * <ol>
 *   <li>A session is live until its Stop, or until one of the other ends that {@code
 *       net.lastmile.accounting} names.
 *   <li>Events under a username belong to the history of the line that had it at that moment.
 *   <li>Lists are newest first and cost the same on every page.
 * </ol>
 */
package net.lastmile.sessions;
