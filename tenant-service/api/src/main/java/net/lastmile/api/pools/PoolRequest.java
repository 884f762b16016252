package net.lastmile.api.pools;

import java.util.List;

/**
 * A pool to make, or, where fields may be null, what to change of one.
 *
 * @param kind {@code IPV4}, {@code IPV6_PREFIX} or {@code DELEGATED_PREFIX}; cannot be changed
 * @param prefixBits length of the prefix that a line gets, 64 or 56 if null; 32 of an IPv4 pool
 * @param ranges CIDRs such as {@code 10.0.0.0/24}, or {@code first-last}
 * @param reserved addresses, or prefixes' first addresses, that are given to nobody
 */
public record PoolRequest(
    String name,
    String kind,
    Integer prefixBits,
    List<String> ranges,
    List<String> reserved,
    String note) {}
