package net.lastmile.edge.contract.event;

/**
 * The centre's answer to a hello: what became of the events of the node's journal.
 *
 * @param stored includes those that were stored again
 * @param unstored could not be stored, and are kept for their tenants
 * @param waiting held until their tenant's schema takes them
 * @param discarded could not be stored, and were then removed by a person or by age
 * @param unowned named no tenant of the region
 * @param missing delivered, but none of the above; less than 0: the centre has more than the node
 *     reported; null: not compared yet
 */
public record JournalBalance(
    long stored, long unstored, long waiting, long discarded, long unowned, Long missing) {}
