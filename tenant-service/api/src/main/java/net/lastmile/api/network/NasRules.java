package net.lastmile.api.network;

import java.util.List;

/**
 * What a NAS may do (N5) and how it is answered.
 *
 * @param allowedRealms the only realms it may log in; empty: all
 * @param allowedPools the only pools its lines may have; empty: all
 * @param packetsPerSecond most packets it may send; 0: the edge's own limit
 * @param coaPerSecond most orders sent to it; 0: the edge's own limit
 * @param unsignedReplies whether replies go without Message-Authenticator
 */
public record NasRules(
    List<String> allowedRealms,
    List<String> allowedPools,
    int packetsPerSecond,
    int coaPerSecond,
    boolean unsignedReplies) {
  public static final NasRules NONE = new NasRules(List.of(), List.of(), 0, 0, false);
}
