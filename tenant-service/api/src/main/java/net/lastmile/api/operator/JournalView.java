package net.lastmile.api.operator;

import java.time.Instant;
import java.util.UUID;

/**
 * What became of everything that a node wrote to one journal, including accounting it acknowledged
 * to routers.
 *
 * @param current false: its node lost the disk and began another journal
 * @param written entries the journal has ever held
 * @param pending of those, not yet forwarded
 * @param unused of those, accounting that belongs to no session (RFC 2867): not forwarded
 * @param unreadable of those, damaged on the node's disk
 * @param refused of those, set aside on the node's disk because the platform refused their content
 * @param dropped log-in outcomes that were never written because the journal had no room, since the
 *     node's start
 * @param stored by the platform, including unstored events that were stored again
 * @param unstored could not be stored and are kept with their tenants
 * @param waiting held until their tenant's schema takes them
 * @param discarded by a person, after they could not be stored
 * @param expired deleted because of their age, after they could not be stored
 * @param unowned named no tenant of the region
 * @param missing forwarded, and none of these: must be 0; less than 0: the platform has more than
 *     the node reported; null: not compared yet
 * @param comparedAt when that was last known: nothing is compared while a batch is on its way
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
