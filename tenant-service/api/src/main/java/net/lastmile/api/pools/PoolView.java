package net.lastmile.api.pools;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * @param kind {@code IPV4}, {@code IPV6_PREFIX} or {@code DELEGATED_PREFIX}
 * @param prefixBits length of what a line gets
 * @param size addresses or prefixes in it, without the reserved ones
 * @param used live sessions that have one of them
 */
public record PoolView(
    UUID id,
    String name,
    String kind,
    int prefixBits,
    List<String> ranges,
    List<String> reserved,
    String note,
    long size,
    long used,
    Instant createdAt) {}
