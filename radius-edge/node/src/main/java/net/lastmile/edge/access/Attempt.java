package net.lastmile.edge.access;

import java.util.Arrays;
import net.lastmile.edge.contract.address.MacAddress;
import net.lastmile.edge.directory.Admission;
import net.lastmile.edge.directory.Ipv6Attributes;
import net.lastmile.edge.directory.Nas;
import net.lastmile.edge.directory.SubscriberEntry;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.radius.RadiusPacket;
import net.lastmile.edge.templates.PlanAttributes;

/**
 * A log-in during the checks: what is known of it so far. Reused for each request, so that none
 * allocates. For one thread.
 */
final class Attempt {
  private static final byte[] NOTHING = {};

  Tenant tenant;
  Nas nas;
  RadiusPacket request;

  /** Who proved the password and how; null if the request itself says so. */
  ProvenLogin proven;

  long nowMillis;

  /** The subscriber's entry; null if there is none. */
  byte[] entry;

  /** Octets of User-Name before the line's username: a Windows domain. */
  int domainOctets;

  /** Whether the line is past its expiry but is let in all the same. */
  boolean expired;

  /**
   * What the line gets; null until its password is proven, or if the edge does not have the plan.
   */
  PlanAttributes plan;

  /** Attributes with which the server proves itself in turn; valid until the next log-in. */
  byte[] proof = NOTHING;

  /** The address that the line was locked to on first use, or {@link MacAddress#NONE}. */
  long held = MacAddress.NONE;

  /** The addresses and prefixes leased to the line. */
  Admission.Granted leases = Admission.Granted.NOTHING;

  void begin(Tenant itsTenant, Nas from, RadiusPacket packet, ProvenLogin login, long now) {
    tenant = itsTenant;
    nas = from;
    request = packet;
    proven = login;
    nowMillis = now;
    domainOctets = 0;
    entry = login == null ? subscriber() : login.subscriberOf(itsTenant);
    expired = false;
    plan = null;
    proof = NOTHING;
    held = MacAddress.NONE;
    leases = Admission.Granted.NOTHING;
  }

  private byte[] subscriber() {
    int name = request.find(AttributeType.USER_NAME);
    if (name == RadiusPacket.ABSENT) {
      return null;
    }
    int offset = request.valueOffset(name);
    int length = request.valueLength(name);
    domainOctets = tenant.usernameOffset(request.octets(), offset, length) - offset;
    return tenant.subscriber(request.octets(), offset + domainOctets, length - domainOctets);
  }

  /** A copy with its own packet, to continue after other requests. */
  Attempt copy() {
    Attempt copy = new Attempt();
    copy.tenant = tenant;
    copy.nas = nas;
    copy.request = request.copy();
    copy.proven = proven;
    copy.nowMillis = nowMillis;
    copy.entry = entry;
    copy.domainOctets = domainOctets;
    copy.expired = expired;
    copy.plan = plan;
    copy.proof = proof.clone();
    copy.held = held;
    copy.leases = leases;
    return copy;
  }

  /** The prefix that the line gets in this attribute, leased or its own; empty if none. */
  String prefix(int type) {
    byte[] leased = leases.attributes();
    String prefix = Ipv6Attributes.text(leased, 0, leased.length, type);
    return prefix.isEmpty() && !expired ? SubscriberEntry.prefix(entry, type) : prefix;
  }

  /** The line's username as octets, for a User-Name that contains more. */
  byte[] usernameOctets() {
    int name = request.find(AttributeType.USER_NAME);
    int from = request.valueOffset(name);
    return Arrays.copyOfRange(
        request.octets(), from + domainOctets, from + request.valueLength(name));
  }

  String username() {
    return proven == null ? request.text(AttributeType.USER_NAME) : proven.name();
  }
}
