/** Takes batches of events from the edges, and holds those whose tenant cannot take them yet. */
package net.lastmile.accounting.intake;
