package net.lastmile.api.pools;

import java.util.List;
import net.lastmile.api.field.Most;
import net.lastmile.api.field.Range;
import net.lastmile.api.field.Required;
import net.lastmile.api.field.Text;
import net.lastmile.edge.contract.record.PoolRecord.Kind;

/**
 * A pool to create, or the fields of one to change (null leaves a field as it is).
 *
 * @param kind {@code IPV4}, {@code IPV6_PREFIX} or {@code DELEGATED_PREFIX}; cannot be changed
 * @param prefixBits length of the prefix that a line gets, 64 or 56 if null; 32 for an IPv4 pool
 * @param ranges CIDRs such as {@code 10.0.0.0/24}, or {@code first-last}
 * @param reserved addresses, or the first addresses of prefixes, that are given to nobody
 * @param sparesEnds whether IPv4 addresses that end in .0 or .255, which some clients cannot use,
 *     are given to nobody; null means true for a new pool. A range of one or two addresses, such as
 *     a /31 or /32, is always given out whole
 */
public record PoolRequest(
    @Required @Text(max = 64) String name,
    @Required Kind kind,
    @Range(min = 1, max = 64) Integer prefixBits,
    @Required @Most(32) List<String> ranges,
    @Most(1_024) List<String> reserved,
    @Text(max = 2_000, area = true) String note,
    Boolean sparesEnds) {}
