/**
 * Views of lists that staff save (S33): search, filter, order and columns under a name.
 *
 * <ol>
 *   <li>A view belongs to its owner only, within the tenant.
 *   <li>It stores a query and no results: it shows what the list shows now.
 * </ol>
 */
package net.lastmile.savedviews;
