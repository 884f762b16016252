package net.lastmile.subscribers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import net.lastmile.api.subscribers.LineAddresses;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.pools.Pools;

/**
 * Keeps lines' own IPv6 prefixes apart (IP1, IP3). The database itself refuses two overlapping ones
 * of one kind; what no constraint can check is checked here.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StaticPrefixes {
  private static final String OTHERS =
      "select 1 from subscriber where deleted_at is null and id <> cast(? as uuid)"
          + " and cast(%s as inet) && cast(? as inet) limit 1";
  private static final String OTHERS_FRAMED = OTHERS.formatted("framed_ipv6_prefix");
  private static final String OTHERS_DELEGATED = OTHERS.formatted("delegated_ipv6_prefix");

  @Inject private Sql sql;
  @Inject private Pools pools;

  /**
   * @throws net.lastmile.platform.problem.ProblemException naming the prefix that overlaps another
   *     line's, or that the edges could not exclude from their leases
   */
  void requireApart(UUID subscriber, LineAddresses addresses) {
    if (!addresses.hasPrefix()) {
      return;
    }
    // Two saved at the same time could overlap without either seeing the other.
    pools.hold();
    String framed = addresses.framedIpv6Prefix();
    String delegated = addresses.delegatedIpv6Prefix();
    require(ProfileForm.FRAMED, framed, OTHERS_DELEGATED, subscriber);
    require(ProfileForm.DELEGATED, delegated, OTHERS_FRAMED, subscriber);
  }

  private void require(String field, String prefix, String others, UUID subscriber) {
    if (prefix == null) {
      return;
    }
    boolean taken = sql.query(others, subscriber.toString(), prefix).exists();
    if (taken) {
      throw SubscriberError.PREFIX_TAKEN.on(field);
    }
    if (pools.map().cuts(prefix)) {
      throw SubscriberError.PREFIX_CUTS_POOL.on(field);
    }
  }
}
