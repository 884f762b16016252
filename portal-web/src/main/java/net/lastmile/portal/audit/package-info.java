/** The audit trail of the whole tenant: {@code /panel/audit}. */
package net.lastmile.portal.audit;
