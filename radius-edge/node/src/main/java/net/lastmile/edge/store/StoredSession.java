package net.lastmile.edge.store;

import org.infinispan.protostream.annotations.Proto;

/**
 * An online session as the region's nodes hold it; what names it is its key. Texts that the router
 * did not send are empty.
 *
 * @param seenAtMillis when the last packet that was worth writing came, and of the write
 * @param intervalSeconds how often the router reports it; 0: never, so silence says nothing
 * @param node that took its last packet, and watches over it
 * @param end {@link #LIVE}, {@link #STOPPED} or {@link #LOST}
 */
@Proto
public record StoredSession(
    String username,
    String framedIp,
    String framedIpv6Prefix,
    String delegatedIpv6Prefix,
    String callingStationId,
    String nasPort,
    String nasPortId,
    long startedAtMillis,
    long seenAtMillis,
    int intervalSeconds,
    String node,
    int end)
    implements Dated {
  public static final int LIVE = 0;

  /** Its router said so. */
  public static final int STOPPED = 1;

  /** Its router was silent for too long. */
  public static final int LOST = 2;

  /** There are few nodes, and millions of sessions that name one. */
  public StoredSession {
    node = node.intern();
  }

  @Override
  public long writtenAtMillis() {
    return seenAtMillis;
  }

  public boolean isLive() {
    return end == LIVE;
  }

  /** The same session, heard of at this time by this node. */
  public StoredSession seen(long atMillis, String byNode) {
    return new StoredSession(
        username,
        framedIp,
        framedIpv6Prefix,
        delegatedIpv6Prefix,
        callingStationId,
        nasPort,
        nasPortId,
        startedAtMillis,
        atMillis,
        intervalSeconds,
        byNode,
        LIVE);
  }

  /** The same session, over. */
  public StoredSession ended(int how, long atMillis) {
    return new StoredSession(
        username,
        framedIp,
        framedIpv6Prefix,
        delegatedIpv6Prefix,
        callingStationId,
        nasPort,
        nasPortId,
        startedAtMillis,
        atMillis,
        intervalSeconds,
        node,
        how);
  }
}
