package net.lastmile.edge.contract.record;

import java.util.List;

/**
 * What a NAS may do, and how the edge treats it.
 *
 * @param allowedRealms the only realms it may log in, lower case; empty: all
 * @param allowedPools the only Framed-Pools its lines may have; empty: all
 * @param packetsPerSecond limit on the packets it sends; 0: the edge's own limit
 * @param coaPerSecond limit on the requests sent to it; 0: the edge's own limit
 * @param directionsSwapped whether its input and output counters are the wrong way round
 * @param unsignedReplies whether replies to it go without Message-Authenticator, since some router
 *     releases refuse it
 * @param certificate SHA-256 of the certificate it shows over RadSec, as 64 lower-case hexadecimal
 *     digits; the empty text: it may not use RadSec
 */
public record NasPolicy(
    List<String> allowedRealms,
    List<String> allowedPools,
    int packetsPerSecond,
    int coaPerSecond,
    boolean directionsSwapped,
    boolean unsignedReplies,
    String certificate) {
  public static final NasPolicy NONE = new NasPolicy(List.of(), List.of(), 0, 0, false, false, "");

  public NasPolicy {
    allowedRealms = List.copyOf(allowedRealms);
    allowedPools = List.copyOf(allowedPools);
  }

  void writeTo(RecordWriter out) {
    out.texts(allowedRealms)
        .texts(allowedPools)
        .i32(packetsPerSecond)
        .u16(coaPerSecond)
        .bool(directionsSwapped)
        .bool(unsignedReplies)
        .text(certificate);
  }

  static NasPolicy readFrom(RecordReader in) {
    return in.ended()
        ? NONE
        : new NasPolicy(
            in.texts(), in.texts(), in.i32(), in.u16(), in.bool(), in.bool(), in.text());
  }
}
