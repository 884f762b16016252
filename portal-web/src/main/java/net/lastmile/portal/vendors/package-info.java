/**
 * The pages on which a tenant sees and edits how each make of router is told what a plan gives
 * (R12): the list, and one template with its errors by line and its preview.
 */
package net.lastmile.portal.vendors;
