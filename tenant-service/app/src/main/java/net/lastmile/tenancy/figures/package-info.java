/**
 * Figures that cost the more the more a tenant has, such as how many lines are in which state.
 *
 * <ol>
 *   <li>A small tenant's are taken when they are asked for, and are exact.
 *   <li>A large tenant's are kept: taken anew behind the answer, and so seldom that taking them
 *       costs at most a twentieth of one connection, however many people look.
 *   <li>Nothing older than {@link net.lastmile.tenancy.figures.Figure#OLDEST} is given out, and
 *       every figure says of when it is.
 *   <li>Each is kept for one tenant and taken inside that tenant's rights.
 * </ol>
 */
package net.lastmile.tenancy.figures;
