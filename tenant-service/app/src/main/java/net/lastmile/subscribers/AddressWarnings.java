package net.lastmile.subscribers;

import java.util.ArrayList;
import java.util.List;
import net.lastmile.api.problem.FieldWarning;
import net.lastmile.api.subscribers.LineAddresses;
import net.lastmile.edge.contract.record.PoolRecord;
import net.lastmile.pools.PoolMap;

/** Warnings about a line's own addresses that are unusual but allowed (IP2). */
final class AddressWarnings {
  private static final String CODE = "outside-pools";
  private static final String MESSAGE = "It is outside every pool of its kind.";

  private AddressWarnings() {}

  static List<FieldWarning> of(LineAddresses addresses, PoolMap pools) {
    List<FieldWarning> warnings = new ArrayList<>();
    check(ProfileForm.STATIC_IP, addresses.staticIp(), PoolRecord.Kind.IPV4, pools, warnings);
    check(
        ProfileForm.FRAMED,
        addresses.framedIpv6Prefix(),
        PoolRecord.Kind.IPV6_PREFIX,
        pools,
        warnings);
    check(
        ProfileForm.DELEGATED,
        addresses.delegatedIpv6Prefix(),
        PoolRecord.Kind.DELEGATED_PREFIX,
        pools,
        warnings);
    return List.copyOf(warnings);
  }

  private static void check(
      String field,
      String address,
      PoolRecord.Kind kind,
      PoolMap pools,
      List<FieldWarning> warnings) {
    if (address != null && pools.isOutside(kind, address)) {
      warnings.add(new FieldWarning(field, CODE, MESSAGE));
    }
  }
}
