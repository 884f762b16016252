package net.lastmile.edge.contract;

/**
 * The body of {@code POST /edge/hello}: how a node introduces itself, and says every 10 seconds
 * that it lives. Answered with {@link JournalBalance}.
 *
 * @param advertisedAddress the address routers should be pointed at
 * @param portOffset what the node adds to every listener's ports
 * @param appliedSeq its cursor in the region's feed
 * @param journalPending events not yet forwarded
 * @param journalRefusing whether accounting goes unanswered, since it cannot be put on disk
 * @param radSecPort TCP port where RadSec is served (RFC 6614); 0: nowhere
 * @param eventsRefused events that lie on its disk since the centre refused their content
 * @param clockAheadMillis how far its clock is ahead of the centre's; less than 0: behind; 0: they
 *     agree
 * @param clockJumps how often its machine's clock was set since the node started
 * @param journal what the node counts of its journal; null from an edge of an earlier release
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
