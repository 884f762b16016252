package net.lastmile.edge.lease;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.LongAdder;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.directory.Admission;
import net.lastmile.edge.directory.Ipv6Attributes;
import net.lastmile.edge.radius.AttributeOctets;
import net.lastmile.edge.radius.AttributeType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Claims what a line needs, on threads that may wait for the other nodes. */
final class RegionAdmission implements Admission {
  private static final Logger LOG = LoggerFactory.getLogger(RegionAdmission.class);

  private final Claims claims;
  private final SessionLimits limits;
  private final Leases leases;
  private final Executor workers;
  private final LongAdder doubts = new LongAdder();

  /**
   * @param workers runs the work, and rejects it if there is too much
   */
  RegionAdmission(Claims claims, StaticAddresses statics, Executor workers) {
    this.claims = claims;
    this.limits = new SessionLimits(claims);
    this.leases = new Leases(claims, statics);
    this.workers = workers;
  }

  @Override
  public CompletionStage<Answer> admit(Line line, Wants wants) {
    try {
      return CompletableFuture.supplyAsync(() -> answer(line, wants), workers);
    } catch (RejectedExecutionException e) {
      return CompletableFuture.completedFuture(new NoAnswer());
    }
  }

  /** Log-ins admitted without the region's agreement, since the start. */
  long doubts() {
    return doubts.sum();
  }

  private Answer answer(Line line, Wants wants) {
    if (wants.sessionLimit() > 0 && !hasSession(line, wants.sessionLimit())) {
      return new Refused(AccessOutcome.TOO_MANY_SESSIONS);
    }
    try {
      Answer answer = addresses(line, wants);
      if (answer instanceof Refused) {
        claims.release(line.tenantId(), line.token(), line.nowMillis());
      }
      return answer;
    } catch (RuntimeException e) {
      LOG.warn("no address for a line of {}: {}", line.tenantId(), e.toString());
      return new NoAnswer();
    }
  }

  /** A limit must not keep out a paying subscriber just because the nodes cannot agree. */
  private boolean hasSession(Line line, int limit) {
    try {
      return limits.reserve(line, limit);
    } catch (RuntimeException e) {
      doubts.increment();
      LOG.warn("a session of {} is not counted: {}", line.subscriberId(), e.toString());
      return true;
    }
  }

  private Answer addresses(Line line, Wants wants) {
    AttributeOctets attributes = new AttributeOctets();
    boolean complete =
        add(attributes, line, wants.ipv6Prefix(), AttributeType.FRAMED_IPV6_PREFIX)
            && add(attributes, line, wants.delegatedPrefix(), AttributeType.DELEGATED_IPV6_PREFIX);
    String address = complete && wants.ipv4() != null ? leases.lease(line, wants.ipv4()) : null;
    if (!complete || wants.ipv4() != null && address == null) {
      return new Refused(AccessOutcome.NO_ADDRESS);
    }
    return new Granted(address == null ? 0 : number(address), attributes.toBytes());
  }

  private boolean add(AttributeOctets attributes, Line line, UUID poolId, int type) {
    if (poolId == null) {
      return true;
    }
    String prefix = leases.lease(line, poolId);
    if (prefix != null) {
      attributes.octets(type, Ipv6Attributes.value(prefix));
    }
    return prefix != null;
  }

  private static int number(String address) {
    return ByteBuffer.wrap(InetAddress.ofLiteral(address).getAddress()).getInt();
  }
}
