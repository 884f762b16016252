package net.lastmile.api.catalog;

import net.lastmile.api.field.RouterName;

/**
 * What a plan asks of the router by name; empty for none.
 *
 * @param pool name of a pool on the router
 * @param framedIpv6Pool name of a pool of prefixes on the router
 * @param delegatedIpv6Pool name of a pool of delegated prefixes on the router
 * @param queueType on a MikroTik, the PPP profile that has the wanted queue type (Mikrotik-Group)
 * @param addressListIn address list that the line is put on (MikroTik), direction from the
 *     subscriber
 */
public record RouterTerms(
    @RouterName String pool,
    @RouterName String framedIpv6Pool,
    @RouterName String delegatedIpv6Pool,
    @RouterName String queueType,
    @RouterName String addressListIn,
    @RouterName String addressListOut,
    @RouterName String filterId) {
  public static final RouterTerms NONE = new RouterTerms("", "", "", "", "", "", "");
}
