/**
 * The pattern of every list: the address holds what is shown (search, filter, sort, cursor), so
 * that it can be bookmarked, sent to a colleague and reached with the back button.
 */
package net.lastmile.portal.lists;
