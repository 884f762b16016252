package net.lastmile.edge.access;

import java.util.HexFormat;
import net.lastmile.edge.contract.AccessOutcome;
import net.lastmile.edge.directory.CredentialsOpener;
import net.lastmile.edge.directory.Directory;
import net.lastmile.edge.directory.Nas;
import net.lastmile.edge.directory.SubscriberEntry;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.journal.EventSink;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.radius.PacketWriter;
import net.lastmile.edge.radius.RadiusPacket;
import net.lastmile.edge.vendor.PlanAttributes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides Access-Requests whose signature was verified. The checks run in the order of {@link
 * #decide}; the first that fails names the outcome. For one thread.
 */
public final class AccessControl {
  private static final Logger LOG = LoggerFactory.getLogger(AccessControl.class);
  private static final int MAX_NAME_CHARS = 128;
  private static final byte[] NOTHING = {};
  private static final AccessDecision SILENCE = new AccessDecision.Silence();
  private static final HexFormat HEX = HexFormat.of();

  private final EventSink events;
  private final CredentialsOpener credentials;
  private final AccessReply replies;
  private final PasswordMethods passwords = new PasswordMethods();
  private final ClassTokens tokens = new ClassTokens();
  private boolean warnedOfSeal;

  public AccessControl(Directory directory, EventSink events, PacketWriter writer) {
    this.events = events;
    this.credentials = directory.credentialsOpener();
    this.replies = new AccessReply(writer);
  }

  /** Decides, writes the reply, and notes the outcome for the centre. */
  public AccessDecision decide(Tenant tenant, Nas nas, RadiusPacket request, long nowMillis) {
    return decide(tenant, nas, request, null, nowMillis);
  }

  /**
   * As {@link #decide(Tenant, Nas, RadiusPacket, long)}, for a password that several requests
   * proved.
   *
   * @param proven by whom and how, or null where the request itself says it
   */
  public AccessDecision decide(
      Tenant tenant, Nas nas, RadiusPacket request, ProvenLogin proven, long nowMillis) {
    byte[] entry = proven == null ? subscriber(tenant, request) : proven.subscriberOf(tenant);
    String username = proven == null ? request.text(AttributeType.USER_NAME) : proven.name();
    AccessOutcome outcome =
        proven != null && proven.isVoid() ? proven.outcome() : standing(entry, nowMillis);
    PlanAttributes expiredPlan = outcome == AccessOutcome.EXPIRED ? tenant.expiredPlan() : null;
    if (expiredPlan != null) {
      outcome = AccessOutcome.ACCEPTED;
    }
    byte[] proof = NOTHING;
    if (outcome == AccessOutcome.ACCEPTED) {
      if (!credentials.open(tenant.id(), entry)) {
        warnOfSeal(tenant, entry);
        return SILENCE;
      }
      try (credentials) {
        outcome =
            proven == null ? passwords.check(request, nas.secret(), credentials) : proven.outcome();
        proof = proven == null ? passwords.proof() : proven.accepted();
      }
    }
    if (outcome == AccessOutcome.ACCEPTED) {
      PlanAttributes plan = expiredPlan == null ? tenant.planOf(entry) : expiredPlan;
      outcome =
          plan == null
              ? AccessOutcome.NO_PLAN
              : PlaceCheck.check(request, proven, nas, entry, plan, nowMillis);
      if (outcome == AccessOutcome.ACCEPTED) {
        byte[] token = tokens.next(nowMillis);
        byte[] reply = replies.accept(request, nas, entry, plan, proof, token, nowMillis);
        AccessOutcome how = expiredPlan == null ? outcome : AccessOutcome.EXPIRED_PLAN;
        note(tenant, nas, request, username, nowMillis, how, HEX.formatHex(token));
        return reply == null ? SILENCE : new AccessDecision.Accept(reply);
      }
    }
    byte[] refusal = proven == null ? passwords.refusal(request) : proven.refused();
    byte[] reply = replies.reject(request, nas, refusal, outcome, tenant.explainsRejects());
    note(tenant, nas, request, username, nowMillis, outcome, "");
    return reply == null ? SILENCE : new AccessDecision.Reject(reply);
  }

  private static byte[] subscriber(Tenant tenant, RadiusPacket request) {
    int name = request.find(AttributeType.USER_NAME);
    return name == RadiusPacket.ABSENT
        ? null
        : tenant.subscriber(request.octets(), request.valueOffset(name), request.valueLength(name));
  }

  /** What can be said before any secret is opened. */
  private static AccessOutcome standing(byte[] entry, long nowMillis) {
    if (entry == null) {
      return AccessOutcome.UNKNOWN_USER;
    }
    if (!SubscriberEntry.active(entry)) {
      return AccessOutcome.INACTIVE;
    }
    return SubscriberEntry.expired(entry, nowMillis)
        ? AccessOutcome.EXPIRED
        : AccessOutcome.ACCEPTED;
  }

  private void note(
      Tenant tenant,
      Nas nas,
      RadiusPacket request,
      String name,
      long nowMillis,
      AccessOutcome outcome,
      String token) {
    events.postAuth(
        tenant.id(),
        nas.id(),
        nowMillis,
        name.length() > MAX_NAME_CHARS ? name.substring(0, MAX_NAME_CHARS) : name,
        outcome,
        request.text(AttributeType.CALLING_STATION_ID),
        token);
  }

  /** Once: if the region's key is wrong, it is wrong for everybody. */
  private void warnOfSeal(Tenant tenant, byte[] entry) {
    if (!warnedOfSeal) {
      warnedOfSeal = true;
      LOG.error(
          "credentials of subscriber {} of {} cannot be opened: sealed with another region's key?",
          SubscriberEntry.id(entry),
          tenant.name());
    }
  }
}
