/**
 * The tenant's own templates for makes of router (R12).
 *
 * <ol>
 *   <li>A text is checked by the edges' own code before it is saved; errors name the line.
 *   <li>Every revision is kept. A text made from a revision older than the newest is refused.
 *   <li>A change reaches the edges by the change feed, in the same transaction, and no other
 *       tenant's edges use it.
 *   <li>A preview is rendered by the code that answers routers.
 * </ol>
 */
package net.lastmile.vendors;
