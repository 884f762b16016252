package net.lastmile.edge.contract;

/**
 * The body of {@code POST /edge/hello}: how a node introduces itself, and says every 10 seconds
 * that it lives.
 *
 * @param advertisedAddress the address routers should be pointed at
 * @param portOffset what the node adds to every listener's ports
 * @param appliedSeq its cursor in the region's feed
 * @param journalPending events not yet forwarded
 * @param journalRefusing whether accounting goes unanswered, since it cannot be put on disk
 * @param radSecPort TCP port where RadSec is served (RFC 6614); 0: nowhere
 * @param eventsRefused events that lie on its disk since the centre refused their content
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
    int eventsRefused) {}
