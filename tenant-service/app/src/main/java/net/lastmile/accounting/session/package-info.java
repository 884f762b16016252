/** What accounting packets say of sessions: rows of {@code radacct}, counters, sums of minutes. */
package net.lastmile.accounting.session;
