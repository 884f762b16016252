/**
 * Views of lists that staff keep (S33): what was searched, filtered, sorted and shown, under a
 * name.
 *
 * <ol>
 *   <li>A view is its owner's alone, within the tenant.
 *   <li>It holds a query and no answer: it shows what the list shows now.
 * </ol>
 */
package net.lastmile.views;
