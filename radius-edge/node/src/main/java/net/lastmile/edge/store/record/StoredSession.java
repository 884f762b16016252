package net.lastmile.edge.store.record;

import org.infinispan.protostream.annotations.Proto;

/**
 * A session as the region's nodes store it; its key names it. Texts that the router did not send
 * are empty.
 *
 * @param seenAtMillis when the router made the newest packet, by its own clock if it sends the
 *     time; this decides the order of packets
 * @param intervalSeconds how often the router reports it; 0: never, so silence means nothing
 * @param node the node that received its last packet, and watches over it
 * @param end {@link #LIVE}, {@link #STOPPED}, {@link #LOST} or {@link #ENDED_BY_NAS}
 * @param token Class of its last log-in, which may be newer than the key's; empty: the key's
 * @param subscriberId the subscriber that Class was given to, or empty
 * @param nasAddress NAS-IP-Address or NAS-IPv6-Address
 * @param nasIdentifier NAS-Identifier
 * @param unreported whether its router has not sent an interim of it so far
 * @param startUntold whether no packet told its start, so that it may have begun earlier
 * @param framedIpv6Address Framed-IPv6-Address
 * @param heardAtMillis when the last packet that was worth writing arrived, by the nodes' clocks;
 *     silence is judged by this, since a router's clock may be off
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
    int end,
    String token,
    String subscriberId,
    String nasAddress,
    String nasIdentifier,
    boolean unreported,
    boolean startUntold,
    String framedIpv6Address,
    long heardAtMillis)
    implements Dated {
  public static final int LIVE = 0;

  /** Its router reported the end. */
  public static final int STOPPED = 1;

  /** Its router was silent for too long. */
  public static final int LOST = 2;

  /** Its router reported a restart or shutdown; the line may still be online. */
  public static final int ENDED_BY_NAS = 3;

  /**
   * Shares equal objects: there are few nodes and NAS, and millions of sessions that name one.
   * Nodes of an older release leave out the last fields.
   */
  public StoredSession {
    node = node.intern();
    token = token == null ? "" : token;
    subscriberId = subscriberId == null ? "" : subscriberId;
    nasAddress = nasAddress == null ? "" : nasAddress.intern();
    nasIdentifier = nasIdentifier == null ? "" : nasIdentifier.intern();
    framedIpv6Address = framedIpv6Address == null ? "" : framedIpv6Address;
    heardAtMillis = heardAtMillis == 0 ? seenAtMillis : heardAtMillis;
  }

  /** A session as nodes of an older release know it. */
  public StoredSession(
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
      int end) {
    this(
        username,
        framedIp,
        framedIpv6Prefix,
        delegatedIpv6Prefix,
        callingStationId,
        nasPort,
        nasPortId,
        startedAtMillis,
        seenAtMillis,
        intervalSeconds,
        node,
        end,
        "",
        "",
        "",
        "",
        false,
        false,
        "",
        seenAtMillis);
  }

  @Override
  public long writtenAtMillis() {
    return seenAtMillis;
  }

  public boolean isLive() {
    return end == LIVE;
  }

  /** The same session, live, with the other one's times, and this node. */
  public StoredSession heardAs(StoredSession other, String byNode) {
    return with(other.seenAtMillis, other.heardAtMillis, byNode, LIVE, unreported);
  }

  /** The same session, ended. */
  public StoredSession ended(int how, long atMillis) {
    return with(Math.max(startedAtMillis, atMillis), heardAtMillis, node, how, unreported);
  }

  /**
   * Whether the other nodes need not hear of the difference; that its first interim came can wait.
   */
  public boolean isAs(StoredSession other) {
    return equals(other)
        || unreported != other.unreported
            && with(seenAtMillis, heardAtMillis, node, end, other.unreported).equals(other);
  }

  private StoredSession with(
      long seenAt, long heardAt, String byNode, int how, boolean stillUnreported) {
    return new StoredSession(
        username,
        framedIp,
        framedIpv6Prefix,
        delegatedIpv6Prefix,
        callingStationId,
        nasPort,
        nasPortId,
        startedAtMillis,
        seenAt,
        intervalSeconds,
        byNode,
        how,
        token,
        subscriberId,
        nasAddress,
        nasIdentifier,
        stillUnreported,
        startUntold,
        framedIpv6Address,
        heardAt);
  }
}
