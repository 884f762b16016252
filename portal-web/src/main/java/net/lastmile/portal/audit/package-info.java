/** Who changed what, for the whole tenant: {@code /panel/audit}. */
package net.lastmile.portal.audit;
