package net.lastmile.api.catalog;

/**
 * A plan to create, or the fields of one to change (null leaves a field as it is). Rates are text
 * as people type them: {@code 20M}, {@code 1.5M}, {@code 2000}, {@code 2000k} (P1).
 *
 * @param burstDownload empty for none, as with the other burst rates
 * @param price decimal text in the tenant's currency, for instance {@code 19.99}; empty for 0, as
 *     with the other two prices
 * @param validityUnit {@code HOURS}, {@code DAYS} or {@code MONTHS}
 * @param cycle when the validity starts to count: {@code FROM_START}, when service starts; {@code
 *     CALENDAR_MONTH}, with the current month as the first; {@code MONTHLY_ACCOUNT}, on the anchor
 *     day. The last two count in months
 * @param anchorDay day of the month, 1 to 31, for a monthly account; in a shorter month, its last
 *     day
 * @param interimSeconds Acct-Interim-Interval, 60 to 3600; 300 if null
 * @param preferredNasId id of the NAS that its lines should connect to; empty for any
 * @param pool name of a pool on the router; empty for none
 * @param ipv4PoolId id of the pool from which the edges lease its lines' addresses; takes
 *     precedence over {@code pool}; empty for none, as with the other two
 * @param ipv6PoolId id of the pool of prefixes for the line's link
 * @param delegatedPoolId id of the pool of prefixes delegated to the line
 * @param framedIpv6Pool name of a pool of prefixes on the router
 * @param delegatedIpv6Pool name of a pool of delegated prefixes on the router
 * @param sessionLimit sessions that a line may have at the same time; 0: no limit
 * @param queueType on a MikroTik, the PPP profile that has the wanted queue type (Mikrotik-Group)
 * @param addressListIn address list that the line is put on (MikroTik), direction from the
 *     subscriber
 * @param dnsPrimary IPv4 address of the name server given to its lines; empty for none: the router
 *     gives its own; likewise the other three
 * @param dnsIpv6Primary likewise, IPv6
 * @param idleSeconds seconds without traffic after which the router ends a session (Idle-Timeout),
 *     up to a week; 0: never
 */
public record PlanRequest(
    String name,
    String commercialName,
    String download,
    String upload,
    String burstDownload,
    String burstUpload,
    String burstThresholdDownload,
    String burstThresholdUpload,
    Integer burstSeconds,
    String price,
    String dayPrice,
    String resetPrice,
    Integer validity,
    String validityUnit,
    String cycle,
    Integer anchorDay,
    String pool,
    String preferredNasId,
    String addressListIn,
    String addressListOut,
    String queueType,
    String filterId,
    Integer interimSeconds,
    Boolean active,
    String ipv4PoolId,
    String ipv6PoolId,
    String delegatedPoolId,
    String framedIpv6Pool,
    String delegatedIpv6Pool,
    Integer sessionLimit,
    String dnsPrimary,
    String dnsSecondary,
    String dnsIpv6Primary,
    String dnsIpv6Secondary,
    Integer idleSeconds) {}
