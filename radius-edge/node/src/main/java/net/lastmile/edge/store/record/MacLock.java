package net.lastmile.edge.store.record;

import org.infinispan.protostream.annotations.Proto;

/**
 * The hardware address that a line is locked to.
 *
 * @param mac 48 bits
 * @param atMillis epoch milliseconds, by the clock of the node that locked it
 */
@Proto
public record MacLock(long mac, long atMillis) {}
