/**
 * The pattern of every list: what is shown is in the address (search, filter, sort, cursor), so
 * that it can be bookmarked, sent to a colleague and gone back to.
 */
package net.lastmile.portal.lists;
