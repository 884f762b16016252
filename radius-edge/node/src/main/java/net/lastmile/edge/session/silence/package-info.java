/** Sessions and routers that have not reported for too long (ADR 0008). */
package net.lastmile.edge.session.silence;
