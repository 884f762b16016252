package net.lastmile.api.pools;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.lastmile.edge.contract.record.PoolRecord.Kind;

/**
 * @param kind {@code IPV4}, {@code IPV6_PREFIX} or {@code DELEGATED_PREFIX}
 * @param prefixBits length of the prefix that a line gets
 * @param sparesEnds whether addresses that end in .0 or .255 are given to nobody
 * @param size addresses or prefixes in it, without those that are given to nobody
 * @param used live sessions that have an address or prefix from it
 */
public record PoolView(
    UUID id,
    String name,
    Kind kind,
    int prefixBits,
    List<String> ranges,
    List<String> reserved,
    String note,
    boolean sparesEnds,
    long size,
    long used,
    Instant createdAt) {}
