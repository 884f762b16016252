package net.lastmile.api.network;

import java.util.List;
import net.lastmile.api.field.HostAddress;
import net.lastmile.api.field.Most;
import net.lastmile.api.field.PoolName;
import net.lastmile.api.field.Port;
import net.lastmile.api.field.Range;
import net.lastmile.api.field.Realm;
import net.lastmile.api.field.Required;
import net.lastmile.api.field.Secret;
import net.lastmile.api.field.Text;
import net.lastmile.api.field.Unit;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.contract.record.Vendor;

/**
 * A NAS to create, or the fields of one to change (null leaves a field as it is).
 *
 * @param address IPv4 or IPv6 address that its packets come from
 * @param vendor {@code GENERIC} if null; values as in {@link NasView}
 * @param secret 8 to 128 printable ASCII characters; generated if null
 * @param messageAuthenticator {@code LEARN} if null
 * @param coaPort the vendor's default if null: 1700 for {@code MIKROTIK}, else 3799
 * @param allowedRealms the only realms it may log in; null or empty: all
 * @param allowedPools the only pools its lines may have; null or empty: all
 * @param packetsPerSecond most packets it may send; null or 0: the edge's own limit
 * @param coaPerSecond most orders sent to it (RFC 5176); null or 0: the edge's own limit
 * @param directionsSwapped whether it reports upload as download and the reverse; takes effect with
 *     each session's next report
 * @param unsignedReplies whether replies go without Message-Authenticator, which some router
 *     releases refuse; such replies can be forged (CVE-2024-3596)
 */
public record NasRequest(
    @Required @Text(max = 64) String name,
    @Required @HostAddress String address,
    Vendor vendor,
    @Secret String secret,
    MessageAuthenticatorPolicy messageAuthenticator,
    @Port Integer coaPort,
    @Text(max = 2_000, area = true) String note,
    Boolean active,
    Boolean directionsSwapped,
    @Most(50) List<@Realm String> allowedRealms,
    @Most(50) List<@PoolName String> allowedPools,
    @Range(max = 1_000_000, unit = Unit.PER_SECOND) Integer packetsPerSecond,
    @Range(max = 1_000, unit = Unit.PER_SECOND) Integer coaPerSecond,
    Boolean unsignedReplies) {
  @Override
  public String toString() {
    return "NasRequest[name=" + name + ", address=" + address + "]";
  }
}
