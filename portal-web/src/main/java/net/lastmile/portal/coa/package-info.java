/**
 * Orders to routers in the panel: the button that cuts a session, the list that shows what came of
 * it in words. Lists look again by themselves while an order is under way.
 */
package net.lastmile.portal.coa;
