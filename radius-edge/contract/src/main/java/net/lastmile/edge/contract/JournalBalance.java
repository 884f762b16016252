package net.lastmile.edge.contract;

/**
 * The centre's answer to a hello: what became of the events of the node's journal.
 *
 * @param stored also those that were played again
 * @param unstored could not be stored and lie with their tenants
 * @param waiting held until their tenant's schema takes them
 * @param discarded removed by a person or by age, after they could not be stored
 * @param unowned named no tenant of the region
 * @param missing delivered, and none of these; less than 0: the centre has more than the node told
 *     of; null: not compared yet
 */
public record JournalBalance(
    long stored, long unstored, long waiting, long discarded, long unowned, Long missing) {}
