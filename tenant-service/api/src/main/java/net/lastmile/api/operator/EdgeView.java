package net.lastmile.api.operator;

import java.time.Instant;
import java.util.List;

/**
 * An edge node as it last introduced itself.
 *
 * @param journalRefusingSince since when it leaves accounting unanswered because its disk or
 *     journal is full; null if it does not
 * @param eventsRefused events that stay on its disk because the centre refused their content
 * @param clockAheadMillis how far its clock is ahead of the platform's; less than 0: behind; 0:
 *     they agree
 * @param clockJumps how many times its machine's clock was set since it started
 * @param journals what became of the events in its journals, the current journal first
 */
public record EdgeView(
    String node,
    String region,
    String address,
    int portOffset,
    String version,
    long appliedSeq,
    long feedSeq,
    long journalPending,
    Instant lastSeenAt,
    Instant journalRefusingSince,
    int eventsRefused,
    long clockAheadMillis,
    int clockJumps,
    List<JournalView> journals) {}
