package net.lastmile.edge.access;

import java.util.concurrent.CompletionStage;
import net.lastmile.edge.contract.record.PlanPools;
import net.lastmile.edge.directory.Admission;
import net.lastmile.edge.directory.Directory;
import net.lastmile.edge.directory.SubscriberEntry;
import net.lastmile.edge.radius.AttributeType;

/**
 * What only the region's nodes together can decide for a line: whether it has a session left, and
 * which address it gets (requirements R6, R11). Only lines with a session limit or a leased address
 * wait for it.
 */
final class RegionCheck {
  private final Directory directory;

  RegionCheck(Directory directory) {
    this.directory = directory;
  }

  boolean isAsked(Attempt attempt) {
    return limit(attempt) != 0
        || needsIpv4(attempt)
        || needsPrefix(attempt)
        || needsDelegated(attempt);
  }

  CompletionStage<Admission.Answer> ask(Attempt attempt, String token) {
    PlanPools pools = attempt.plan.plan().pools();
    return directory
        .admission()
        .admit(
            new Admission.Line(
                attempt.tenant.id(),
                SubscriberEntry.id(attempt.entry),
                attempt.nas.id(),
                token,
                attempt.request.text(AttributeType.CALLING_STATION_ID),
                Admission.Line.port(
                    attempt.request.text(AttributeType.NAS_PORT_ID),
                    Long.toString(attempt.request.unsigned(AttributeType.NAS_PORT, 0))),
                attempt.nowMillis),
            new Admission.Wants(
                limit(attempt),
                needsIpv4(attempt) ? pools.ipv4() : null,
                needsPrefix(attempt) ? pools.ipv6Prefix() : null,
                needsDelegated(attempt) ? pools.delegatedPrefix() : null));
  }

  private static int limit(Attempt attempt) {
    int own = SubscriberEntry.sessionLimit(attempt.entry);
    return own == 0 ? attempt.plan.plan().pools().sessionLimit() : own;
  }

  private static boolean needsIpv4(Attempt attempt) {
    return attempt.plan.plan().pools().ipv4() != null
        && (attempt.expired || SubscriberEntry.framedIp(attempt.entry) == 0);
  }

  private static boolean needsPrefix(Attempt attempt) {
    return attempt.plan.plan().pools().ipv6Prefix() != null
        && (attempt.expired
            || SubscriberEntry.prefix(attempt.entry, AttributeType.FRAMED_IPV6_PREFIX).isEmpty());
  }

  private static boolean needsDelegated(Attempt attempt) {
    return attempt.plan.plan().pools().delegatedPrefix() != null
        && (attempt.expired
            || SubscriberEntry.prefix(attempt.entry, AttributeType.DELEGATED_IPV6_PREFIX)
                .isEmpty());
  }
}
