/**
 * The pages on which a tenant sees and edits the vendor templates (R12): the list, and one template
 * with its errors by line and its preview.
 */
package net.lastmile.portal.vendors;
