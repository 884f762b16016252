/** Ends sessions that nobody reports any more (ADR 0023). */
package net.lastmile.accounting.sweep;
