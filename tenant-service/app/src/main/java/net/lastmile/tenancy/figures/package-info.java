/**
 * Figures whose cost grows with the size of a tenant, such as how many lines are in each state.
 *
 * <ol>
 *   <li>A small tenant's figures are counted on request, and are exact.
 *   <li>A large tenant's figures are cached: they are counted again in the background, so rarely
 *       that counting takes at most a twentieth of one connection, however many people look.
 *   <li>Nothing older than {@link net.lastmile.tenancy.figures.Figure#OLDEST} is given out, and
 *       every figure says when it was counted.
 *   <li>Each is cached for one tenant and counted with that tenant's rights.
 * </ol>
 */
package net.lastmile.tenancy.figures;
