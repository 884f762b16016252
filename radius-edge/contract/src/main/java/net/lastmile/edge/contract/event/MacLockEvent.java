package net.lastmile.edge.contract.event;

import java.time.Instant;
import java.util.UUID;
import net.lastmile.edge.contract.record.LineBinding;

/**
 * A line that locks on first use was let in from this hardware address, and the region ties the
 * line to it from now on (requirement S8). The event may come more than once and from several
 * edges; the first one that the centre stores wins.
 *
 * @param mac 12 lower-case hexadecimal digits
 * @param lockEpoch as in the {@link LineBinding} that the edge used
 */
public record MacLockEvent(
    long number,
    UUID tenantId,
    UUID nasId,
    Instant at,
    UUID subscriberId,
    String mac,
    int lockEpoch)
    implements EdgeEvent {}
