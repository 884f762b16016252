package net.lastmile.edge.access;

import java.util.HexFormat;
import net.lastmile.edge.contract.address.MacAddress;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.contract.event.NasEvent;
import net.lastmile.edge.directory.Admission;
import net.lastmile.edge.directory.CredentialsOpener;
import net.lastmile.edge.directory.Directory;
import net.lastmile.edge.directory.Nas;
import net.lastmile.edge.directory.SubscriberEntry;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.journal.EventSink;
import net.lastmile.edge.journal.LoginNote;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.radius.LineClass;
import net.lastmile.edge.radius.PacketCode;
import net.lastmile.edge.radius.PacketWriter;
import net.lastmile.edge.radius.RadiusPacket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides Access-Requests whose signature was verified. The checks run in the order of {@link
 * #decide}; the first that fails names the outcome. For one thread.
 */
public final class AccessControl {
  private static final Logger LOG = LoggerFactory.getLogger(AccessControl.class);
  private static final HexFormat HEX = HexFormat.of();
  private static final AccessDecision SILENCE = new AccessDecision.Silence();

  private final EventSink events;
  private final CredentialsOpener credentials;
  private final AccessReply replies;
  private final PasswordMethods passwords = new PasswordMethods();
  private final ClassTokens tokens = new ClassTokens();
  private final Attempt attempt = new Attempt();
  private final LoginNote note = new LoginNote();
  private final AccessDecision.Accept accepted = new AccessDecision.Accept(new byte[0]);
  private final FirstUse firstUse;
  private final RegionCheck region;
  private boolean warnedOfSeal;

  public AccessControl(Directory directory, EventSink events, PacketWriter writer) {
    this.events = events;
    this.credentials = directory.credentialsOpener();
    this.replies = new AccessReply(writer);
    this.firstUse = new FirstUse(directory, events);
    this.region = new RegionCheck(directory);
  }

  /**
   * Decides a request, writes the reply, and notes the outcome for the centre.
   *
   * @return an {@code Accept} is reused by the next call
   */
  public AccessDecision decide(Tenant tenant, Nas nas, RadiusPacket request, long nowMillis) {
    return decide(tenant, nas, request, null, nowMillis);
  }

  /**
   * As {@link #decide(Tenant, Nas, RadiusPacket, long)}, for a password that was proven over
   * several requests.
   *
   * @param proven who proved it and how; null if the request itself says so
   */
  public AccessDecision decide(
      Tenant tenant, Nas nas, RadiusPacket request, ProvenLogin proven, long nowMillis) {
    attempt.begin(tenant, nas, request, proven, nowMillis);
    AccessOutcome outcome = standing(attempt);
    if (outcome != AccessOutcome.ACCEPTED) {
      return reject(attempt, outcome);
    }
    if (PlaceLogin.applies(attempt)) {
      outcome = PlaceLogin.check(attempt);
      return outcome == AccessOutcome.ACCEPTED ? admit(attempt) : reject(attempt, outcome);
    }
    if (!credentials.open(attempt.entry)) {
      warnOfSeal(tenant, attempt.entry);
      return SILENCE;
    }
    try (credentials) {
      outcome = password(attempt);
    }
    return outcome == AccessOutcome.ACCEPTED ? admit(attempt) : reject(attempt, outcome);
  }

  /** The checks that need no secret. */
  private static AccessOutcome standing(Attempt attempt) {
    if (attempt.proven != null && attempt.proven.isVoid()) {
      return attempt.proven.outcome();
    }
    if (attempt.entry == null) {
      return AccessOutcome.UNKNOWN_USER;
    }
    if (!SubscriberEntry.active(attempt.entry)) {
      return AccessOutcome.INACTIVE;
    }
    if (!SubscriberEntry.expired(attempt.entry, attempt.nowMillis)) {
      return AccessOutcome.ACCEPTED;
    }
    attempt.expired = attempt.tenant.expiredPlan() != null;
    return attempt.expired ? AccessOutcome.ACCEPTED : AccessOutcome.EXPIRED;
  }

  private AccessOutcome password(Attempt attempt) {
    if (attempt.proven != null) {
      attempt.proof = attempt.proven.accepted();
      return attempt.proven.outcome();
    }
    AccessOutcome outcome = passwords.check(attempt.request, attempt.nas.secret(), credentials);
    attempt.proof = passwords.proof();
    weighSecret(attempt);
    return outcome;
  }

  /**
   * Without a Message-Authenticator, only the decrypted passwords show that a secret is wrong. With
   * a valid signature the secret is right, so unreadable text is what the subscriber typed.
   */
  private void weighSecret(Attempt attempt) {
    Nas nas = attempt.nas;
    if (passwords.papUnreadable()
        && attempt.request.find(AttributeType.MESSAGE_AUTHENTICATOR) == RadiusPacket.ABSENT) {
      if (nas.misfits(PacketCode.ACCESS_REQUEST, attempt.nowMillis)) {
        tellOfSecret(attempt, NasEvent.Kind.SECRET_DOUBTED);
      }
    } else if (passwords.papHeld()
        && nas.provesSecret(PacketCode.ACCESS_REQUEST, attempt.nowMillis)) {
      tellOfSecret(attempt, NasEvent.Kind.SECRET_PROVEN);
    }
  }

  private void tellOfSecret(Attempt attempt, NasEvent.Kind kind) {
    events.nas(attempt.tenant.id(), attempt.nas.id(), attempt.nowMillis, kind);
  }

  /** The checks after the password: where the line logs in from, and what it would get. */
  private AccessDecision admit(Attempt attempt) {
    attempt.plan =
        attempt.expired ? attempt.tenant.expiredPlan() : attempt.tenant.planOf(attempt.entry);
    if (attempt.plan == null) {
      return reject(attempt, AccessOutcome.NO_PLAN);
    }
    if (attempt.held == MacAddress.NONE) {
      attempt.held = firstUse.held(attempt);
    }
    AccessOutcome outcome = PlaceCheck.check(attempt);
    if (outcome != AccessOutcome.ACCEPTED) {
      return reject(attempt, outcome);
    }
    if (firstUse.isNow(attempt)) {
      return lockFirst(attempt.copy());
    }
    return admitLocked(attempt);
  }

  private AccessDecision admitLocked(Attempt attempt) {
    return region.isAsked(attempt) ? askRegion(attempt.copy()) : accept(attempt);
  }

  private AccessDecision lockFirst(Attempt attempt) {
    var lock = firstUse.lock(attempt).toCompletableFuture();
    return new AccessDecision.Postponed(
        lock,
        () -> {
          attempt.held = lock.join();
          // If the region cannot agree, a paying line must still get in: the next log-in tries to
          // lock again.
          return attempt.held == MacAddress.NONE ? admitLocked(attempt) : admit(attempt);
        });
  }

  /** All nodes must agree on whether there is a session and an address left. */
  private AccessDecision askRegion(Attempt attempt) {
    byte[] token = tokens.next(attempt).clone();
    var answer =
        region.ask(attempt, HEX.formatHex(token, 0, LineClass.NAME_OCTETS)).toCompletableFuture();
    return new AccessDecision.Postponed(
        answer,
        () ->
            switch (answer.join()) {
              case Admission.Granted granted -> {
                attempt.leases = granted;
                yield accept(attempt, token);
              }
              case Admission.Refused(AccessOutcome why) -> reject(attempt, why);
              case Admission.NoAnswer none -> SILENCE;
            });
  }

  private AccessDecision accept(Attempt attempt) {
    return accept(attempt, tokens.next(attempt));
  }

  private AccessDecision accept(Attempt attempt, byte[] token) {
    firstUse.note(attempt);
    byte[] reply = replies.accept(attempt, token);
    AccessOutcome how = attempt.expired ? AccessOutcome.EXPIRED_PLAN : AccessOutcome.ACCEPTED;
    note(attempt, note.begin(how).classToken(token, LineClass.NAME_OCTETS));
    if (reply == null) {
      return SILENCE;
    }
    // A postponed log-in, or one decided for an EAP conversation, may wait on another thread.
    boolean atOnce = attempt == this.attempt && attempt.proven == null;
    return atOnce ? accepted.with(reply) : new AccessDecision.Accept(reply);
  }

  private AccessDecision reject(Attempt attempt, AccessOutcome outcome) {
    byte[] refusal =
        attempt.proven == null ? passwords.refusal(attempt.request) : attempt.proven.refused();
    byte[] reply = replies.reject(attempt, refusal, outcome);
    note(attempt, note.begin(outcome));
    return reply == null ? SILENCE : new AccessDecision.Reject(reply, outcome);
  }

  private void note(Attempt attempt, LoginNote login) {
    RadiusPacket request = attempt.request;
    if (attempt.proven == null) {
      login.username(request, request.find(AttributeType.USER_NAME), attempt.domainOctets);
    } else {
      login.username(attempt.proven.username());
    }
    login.callingStation(request, request.find(AttributeType.CALLING_STATION_ID));
    events.postAuth(attempt.tenant.id(), attempt.nas.id(), attempt.nowMillis, login);
  }

  /** Logged once: if the region's key is wrong, it is wrong for every line. */
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
