package net.lastmile.edge.contract.event;

/**
 * The body of {@code POST /edge/hello}: how a node introduces itself, and shows every 10 seconds
 * that it is alive. Answered with {@link JournalBalance}.
 *
 * @param advertisedAddress the address that routers should send to
 * @param portOffset what the node adds to every listener's ports
 * @param appliedSeq its cursor in the region's feed
 * @param journalPending events not yet forwarded
 * @param journalRefusing whether accounting goes unanswered because it cannot be written to disk
 * @param radSecPort TCP port of RadSec (RFC 6614); 0: not served
 * @param eventsRefused events kept on its disk because the centre refused their content
 * @param clockAheadMillis how far its clock is ahead of the centre's; less than 0: behind; 0: they
 *     agree
 * @param clockJumps how often its machine's clock was set since the node started
 * @param journal the node's counts of its journal; null from an edge of an earlier release
 */
public record EdgeHello(
    String node,
    String region,
    String version,
    String advertisedAddress,
    int portOffset,
    long appliedSeq,
    long journalPending,
    boolean journalRefusing,
    int radSecPort,
    int eventsRefused,
    long clockAheadMillis,
    int clockJumps,
    JournalTotals journal) {}
