/** The page on which a tenant sets how its lines' log-ins are treated. */
package net.lastmile.portal.access;
