/**
 * Orders to routers in the panel: the button that disconnects a session, and the list that shows
 * the outcome in words. Lists refresh by themselves while an order is under way.
 */
package net.lastmile.portal.coa;
