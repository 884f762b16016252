/**
 * The tenant's log-ins and permission groups.
 *
 * <ol>
 *   <li>Names are unique within a tenant; at the identity provider they are {@code name@slug}.
 *   <li>A tenant always has an active admin.
 *   <li>A password passes through as a hash and is stored nowhere here.
 *   <li>A lost password or phone is replaced by a colleague, never from the person's own session. A
 *       lost password is replaced by its owner too, behind a link that goes to the person's
 *       mailbox; who asks for a link learns nothing, and nothing changes until somebody follows it.
 *   <li>Whoever loses rights loses every session at once.
 *   <li>A log-out ends every session and every token of that log-in, and of no other.
 * </ol>
 */
package net.lastmile.staff;
