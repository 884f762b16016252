package net.lastmile.edge.store.record;

import org.infinispan.protostream.annotations.Proto;

/**
 * Who holds something that only one line can have: an address, a prefix, or a place under a session
 * limit. A released claim still names its last holder, who gets it again if nobody else has taken
 * it.
 *
 * @param subscriber its id
 * @param token Class of the session it was claimed for, in hexadecimal
 * @param nas id of the router
 * @param callingStationId identifies a line that dials in again
 * @param nasPort as above, if the router sends no Calling-Station-Id
 * @param claimedAtMillis when it was claimed or released
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

  /** The same claim, released. */
  public StoredClaim released(long atMillis) {
    return new StoredClaim(subscriber, token, nas, callingStationId, nasPort, atMillis, false);
  }
}
