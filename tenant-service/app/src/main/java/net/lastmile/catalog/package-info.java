/**
 * The service plans a tenant sells.
 *
 * <ol>
 *   <li>Rates are kept in kbit/s and prices in minor units, however they were typed (P1, P7).
 *   <li>A plan that subscribers are on cannot be deleted; one that is not active gets no new ones.
 *   <li>Each change reaches the edges by the change feed, in the same transaction; how it is
 *       written for each vendor is up to the edges.
 * </ol>
 */
package net.lastmile.catalog;
