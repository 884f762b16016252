package net.lastmile.edge.coa;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import net.lastmile.edge.contract.job.CoaJob;
import net.lastmile.edge.contract.record.PlanPools;
import net.lastmile.edge.contract.record.PlanRecord;
import net.lastmile.edge.directory.Directory;
import net.lastmile.edge.directory.Nas;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.radius.AttributeOctets;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.radius.PacketCode;
import net.lastmile.edge.radius.RadiusPacket;
import net.lastmile.edge.radius.SaltEncryption;
import net.lastmile.edge.routeros.ActiveLine;
import net.lastmile.edge.session.index.Sessions;
import net.lastmile.edge.store.record.StoredSession;
import net.lastmile.edge.templates.SessionValues;
import net.lastmile.edge.templates.VendorTemplates;
import net.lastmile.edge.templates.template.LineValues;
import net.lastmile.edge.templates.template.Variable;

/** Turns a job into a request, with the tenant's template for the router's make. */
final class Orders {
  /**
   * The authenticator with which values are encrypted. In these requests the authenticator is
   * computed over the encrypted values, so zeros stand in for it, as they do for the signature (RFC
   * 5176 section 2.3).
   */
  private static final byte[] ZEROS = new byte[RadiusPacket.AUTHENTICATOR_OCTETS];

  private static final PlanRecord NO_PLAN =
      new PlanRecord(new UUID(0, 0), 0, 0, 0, 0, 0, 0, 0, "", "", "", "", 0, PlanPools.NONE, "");

  private static final int IPV4_OCTETS = 4;

  private final Directory directory;
  private final Sessions online;

  Orders(Directory directory, Sessions online) {
    this.directory = directory;
    this.online = online;
  }

  /** What to send to which router, or why that is not possible. */
  sealed interface Order {
    record Sendable(Nas nas, CoaRequest request) implements Order {}

    record Impossible(String why) implements Order {}
  }

  /** The router that a job is for; null if unknown. */
  Nas nas(CoaJob job) {
    Tenant tenant = directory.tenant(job.tenantId());
    return tenant == null ? null : tenant.nas(job.nasId());
  }

  /** The session that a job is about, as its router lists it. */
  ActiveLine line(CoaJob job) {
    return new ActiveLine(
        heard(job, StoredSession::username, job.username()),
        job.sessionId(),
        heard(job, StoredSession::framedIp, job.framedIp()));
  }

  /**
   * @param spokenTo the router as it is addressed on the way used: encrypted values depend on that
   */
  Order of(CoaJob job, UnaryOperator<Nas> spokenTo) {
    Tenant tenant = directory.tenant(job.tenantId());
    Nas known = nas(job);
    if (known == null || !known.active()) {
      return new Order.Impossible("the edge knows no such active NAS");
    }
    Nas nas = spokenTo.apply(known);
    return switch (job.kind()) {
      case DISCONNECT -> disconnect(tenant, known, nas, job);
      case CHANGE_RATE -> changeRate(tenant, known, nas, job);
      case TEST_API -> new Order.Impossible("this is no order by CoA");
      case TEST -> sendable(nas, PacketCode.DISCONNECT_REQUEST, job, unknownSession(job));
    };
  }

  private Order disconnect(Tenant tenant, Nas known, Nas nas, CoaJob job) {
    byte[] attributes = tenant.templates().disconnect(nas.vendor(), NO_PLAN, session(nas, job));
    return sendable(nas, PacketCode.DISCONNECT_REQUEST, job, named(job, known, attributes));
  }

  /**
   * Behind a proxy, a NAS is found by its own identity attributes, which a request must match if it
   * names a NAS at all (RFC 5176 section 3). A NAS that sends its packets itself needs none.
   */
  private byte[] named(CoaJob job, Nas nas, byte[] attributes) {
    String address = heard(job, StoredSession::nasAddress, "");
    String identifier = heard(job, StoredSession::nasIdentifier, "");
    if (address.isEmpty() && identifier.isEmpty() || nas.isAt(address)) {
      return attributes;
    }
    AttributeOctets names = new AttributeOctets();
    if (!address.isEmpty()) {
      byte[] octets = InetAddress.ofLiteral(address).getAddress();
      names.octets(
          octets.length == IPV4_OCTETS
              ? AttributeType.NAS_IP_ADDRESS
              : AttributeType.NAS_IPV6_ADDRESS,
          octets);
    }
    if (!identifier.isEmpty()) {
      names.text(AttributeType.NAS_IDENTIFIER, identifier);
    }
    byte[] whole = Arrays.copyOf(names.toBytes(), names.toBytes().length + attributes.length);
    System.arraycopy(attributes, 0, whole, names.toBytes().length, attributes.length);
    return whole;
  }

  private Order changeRate(Tenant tenant, Nas known, Nas nas, CoaJob job) {
    PlanRecord plan = tenant.plan(job.planId());
    if (plan == null) {
      return new Order.Impossible("the edge does not know the plan");
    }
    VendorTemplates templates = tenant.templates();
    byte[] attributes = templates.coa(nas.vendor(), plan, session(nas, job));
    byte[] nothing = templates.coa(nas.vendor(), NO_PLAN, session(nas, job));
    return Arrays.equals(attributes, nothing)
        ? new Order.Impossible("the plan sets nothing that this NAS could be told")
        : sendable(nas, PacketCode.COA_REQUEST, job, named(job, known, attributes));
  }

  private static Order sendable(Nas nas, int code, CoaJob job, byte[] attributes) {
    return new Order.Sendable(nas, new CoaRequest(code, job.at(), attributes));
  }

  private LineValues session(Nas nas, CoaJob job) {
    SaltEncryption encryption = new SaltEncryption(job.id().hashCode());
    return new SessionValues(plain -> encryption.hide(plain, ZEROS, 0, nas.secret()))
        .set(Variable.USERNAME, heard(job, StoredSession::username, job.username()))
        .set(Variable.SESSION_ID, job.sessionId())
        .set(Variable.ADDRESS, ipv4(heard(job, StoredSession::framedIp, job.framedIp())))
        .set(Variable.IPV6_ADDRESS, heard(job, StoredSession::framedIpv6Address, ""))
        .set(Variable.IPV6_PREFIX, heard(job, StoredSession::framedIpv6Prefix, ""))
        .set(Variable.DELEGATED_PREFIX, heard(job, StoredSession::delegatedIpv6Prefix, ""))
        .set(
            Variable.CALLING_STATION,
            heard(job, StoredSession::callingStationId, job.callingStationId()))
        .set(Variable.NAS_PORT, heard(job, StoredSession::nasPort, ""))
        .set(Variable.NAS_PORT_ID, heard(job, StoredSession::nasPortId, job.nasPortId()));
  }

  /**
   * What the region heard of the session, since routers compare exactly and the centre keeps
   * usernames in lower case; else what the job says.
   */
  private String heard(CoaJob job, Function<StoredSession, String> what, String otherwise) {
    return online
        .named(job.tenantId(), job.nasId(), job.sessionId(), job.classToken(), job.username())
        .map(session -> what.apply(session.state()))
        .filter(text -> !text.isEmpty())
        .orElse(otherwise);
  }

  private static String ipv4(String address) {
    return address.contains(":") ? "" : address;
  }

  /** No router has a session of this name, so that a test disconnects nobody. */
  private static byte[] unknownSession(CoaJob job) {
    return new AttributeOctets()
        .text(AttributeType.ACCT_SESSION_ID, "lastmile-test-" + job.id())
        .toBytes();
  }
}
