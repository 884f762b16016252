package net.lastmile.edge.store;

import org.infinispan.protostream.annotations.Proto;

/**
 * Who holds something of which there is one: an address, a prefix, one of a line's permitted
 * sessions. Given up, it still names who had it, who gets it again if nobody else came.
 *
 * @param subscriber its id
 * @param token Class of the session it was claimed for, in hexadecimal
 * @param nas id of the router
 * @param callingStationId by which a line that dials again is known to be the same
 * @param nasPort as above, where the router sends no Calling-Station-Id
 * @param claimedAtMillis when it was claimed or given up
 */
@Proto
public record StoredClaim(
    String subscriber,
    String token,
    String nas,
    String callingStationId,
    String nasPort,
    long claimedAtMillis,
    boolean held)
    implements Dated {
  @Override
  public long writtenAtMillis() {
    return claimedAtMillis;
  }

  /** The same claim, given up. */
  public StoredClaim released(long atMillis) {
    return new StoredClaim(subscriber, token, nas, callingStationId, nasPort, atMillis, false);
  }
}
