package net.lastmile.api.operator;

import java.time.Instant;
import java.util.UUID;

/**
 * What became of all that a node put into one journal, accounting that routers were told is kept
 * among it.
 *
 * @param current false: its node lost the disk and began another one
 * @param written entries the journal ever held
 * @param pending of those, still to be forwarded
 * @param unused of those, accounting that is of no session (RFC 2867): not forwarded
 * @param unreadable of those, damaged on the node's disk
 * @param refused of those, put aside on the node's disk as the platform refused their content
 * @param dropped log-in outcomes that never came into the journal as it had no room, since the
 *     node's start
 * @param stored by the platform, also those that were played again
 * @param unstored could not be stored and lie with their tenants
 * @param waiting held until their tenant's schema takes them
 * @param discarded by a person, after they could not be stored
 * @param expired forgotten by age, after they could not be stored
 * @param unowned named no tenant of the region
 * @param missing forwarded, and none of these: must be 0; less than 0: the platform has more than
 *     the node told of; null: not compared yet
 * @param comparedAt when that was last known: while a batch is on its way nothing is compared
 */
public record JournalView(
    UUID journal,
    boolean current,
    Instant lastSaidAt,
    long written,
    long pending,
    long unused,
    long unreadable,
    long refused,
    long dropped,
    long stored,
    long unstored,
    long waiting,
    long discarded,
    long expired,
    long unowned,
    Long missing,
    Instant comparedAt) {}
