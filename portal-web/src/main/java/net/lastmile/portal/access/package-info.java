/** The page on which a tenant says how its lines' log-ins are treated. */
package net.lastmile.portal.access;
