package net.lastmile.subscribers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Currency;
import java.util.UUID;
import net.lastmile.api.audit.AuditAction;
import net.lastmile.api.subscribers.LinePasswordView;
import net.lastmile.api.subscribers.PlanChangeView;
import net.lastmile.api.subscribers.SubscriberRequest;
import net.lastmile.api.subscribers.SubscriberView;
import net.lastmile.audit.Audit;
import net.lastmile.audit.FieldChanges;
import net.lastmile.catalog.Catalog;
import net.lastmile.edge.contract.record.LineLogin;
import net.lastmile.edges.AccessPolicies;
import net.lastmile.platform.fields.Patch;
import net.lastmile.platform.fields.Precondition;
import net.lastmile.platform.idempotency.Idempotency;
import net.lastmile.platform.persistence.Ids;
import net.lastmile.platform.problem.Constraints;
import net.lastmile.platform.problem.FieldErrors;
import net.lastmile.platform.problem.FieldFault;
import net.lastmile.platform.security.Caller;
import net.lastmile.tenancy.Tenants;
import net.lastmile.tenancy.limits.TenantLimit;
import net.lastmile.tenancy.limits.TenantTally;

/** Changes of subscribers. */
@ApplicationScoped
@Transactional
public class Subscribers {
  private static final String SUBJECT = "subscriber";
  private static final int REPUBLISHED_AT_ONCE = 500;

  private static final Constraints CONSTRAINTS =
      new Constraints()
          .is("subscriber_username", SubscriberError.USERNAME_TAKEN, "username")
          .is("subscriber_static_ip", SubscriberError.STATIC_IP_TAKEN, "staticIp")
          .is("subscriber_framed_ipv6", SubscriberError.PREFIX_TAKEN, ProfileForm.FRAMED)
          .is("subscriber_delegated_ipv6", SubscriberError.PREFIX_TAKEN, ProfileForm.DELEGATED);

  @PersistenceContext private EntityManager entities;
  @Inject private Idempotency idempotency;
  @Inject private StaticPrefixes prefixes;
  @Inject private Lines lines;
  @Inject private LiveLines live;
  @Inject private Catalog catalog;
  @Inject private AccessPolicies policies;
  @Inject private SubscriberViews views;
  @Inject private Tenants tenants;
  @Inject private TenantTally tally;
  @Inject private Audit audit;
  @Inject private Precondition precondition;
  @Inject private Caller caller;
  @Inject private Clock clock;

  SubscriberView get(UUID id) {
    return views.of(require(id));
  }

  SubscriberView create(String idempotencyKey, SubscriberRequest request) {
    return idempotency.once(
        idempotencyKey,
        "subscriber.create",
        request,
        SubscriberView.class,
        () -> views.of(insert(request)));
  }

  private Subscriber insert(SubscriberRequest request) {
    FieldErrors errors = new FieldErrors();
    Patch<Profile> form = form(Profile.BLANK, errors).read(request);
    Profile asked = form.changed();
    requirePassword(asked.login() != LineLogin.PASSWORD, request, errors);
    errors.throwIfAny();
    ZoneId zone = zone();
    var plan = catalog.requireForSale(asked.planId(), "planId");
    Profile profile =
        asked.expiryDate() != null
            ? asked
            : form.set("expiryDate", plan.validity().lastDay(clock.instant().atZone(zone)))
                .changed();
    Subscriber subscriber = new Subscriber(Ids.next(), profile, zone, clock.instant());
    prefixes.requireApart(subscriber.id(), profile.addresses());
    lines.setPassword(
        subscriber, request.password() == null ? lines.unknowable() : request.password());
    entities.persist(subscriber);
    CONSTRAINTS.flush(entities);
    record(AuditAction.CREATE, subscriber, null, profile, true);
    lines.publish(subscriber, zone);
    if (!tally.take(TenantLimit.SUBSCRIBERS)) {
      throw SubscriberError.LIMIT_REACHED.asException();
    }
    return subscriber;
  }

  SubscriberView update(UUID id, SubscriberRequest changes) {
    Subscriber subscriber = require(id);
    FieldErrors errors = new FieldErrors();
    Profile before = subscriber.profile();
    Profile after = form(before, errors).read(changes).changed();
    requirePassword(
        after.login() != LineLogin.PASSWORD || before.login() == LineLogin.PASSWORD,
        changes,
        errors);
    errors.throwIfAny();
    precondition.require(before, after);
    if (!after.username().equals(before.username())) {
      throw SubscriberError.USERNAME_FIXED.on("username");
    }
    if (!after.planId().equals(before.planId())) {
      catalog.requireForSale(after.planId(), "planId");
    }
    if (!after.addresses().equals(before.addresses())) {
      prefixes.requireApart(id, after.addresses());
    }
    boolean passwordChanged =
        changes.password() != null && lines.setPassword(subscriber, changes.password());
    if (passwordChanged || !after.equals(before)) {
      subscriber.change(after, clock.instant());
      CONSTRAINTS.flush(entities);
      record(AuditAction.UPDATE, subscriber, before, after, passwordChanged);
      ZoneId zone = zone();
      lines.publish(subscriber, zone);
      live.follow(id, before, after, zone);
    }
    return views.of(subscriber);
  }

  private ProfileForm form(Profile before, FieldErrors errors) {
    return new ProfileForm(before, policies.current().usernameCase(), currency(), errors);
  }

  /** May be the empty text, which some routers use. */
  private static void requirePassword(
      boolean dispensable, SubscriberRequest request, FieldErrors errors) {
    errors.check(dispensable || request.password() != null, "password", FieldFault.REQUIRED);
  }

  /** Lets any device log in; if the line locks, it locks to the next one (S8). */
  SubscriberView resetMac(UUID id) {
    Subscriber subscriber = require(id);
    Profile before = subscriber.profile();
    subscriber.resetMacs(clock.instant());
    CONSTRAINTS.flush(entities);
    // Recorded even if no address was stored: an edge may have locked the line to one.
    audit.record(
        AuditAction.UPDATE,
        SUBJECT,
        id,
        subscriber.username(),
        FieldChanges.between(before, subscriber.profile()).secret("lock", before.saveMac()));
    lines.publish(subscriber, zone());
    return views.of(subscriber);
  }

  /**
   * Stores the first hardware address with which an edge saw a line. Does nothing if another
   * address was first, the line was reset since, or it is gone.
   */
  public void lockMac(UUID id, String mac, int epoch) {
    Subscriber subscriber = entities.find(Subscriber.class, id);
    if (subscriber == null || subscriber.isDeleted()) {
      return;
    }
    Profile before = subscriber.profile();
    if (subscriber.lockMac(mac, epoch, clock.instant())) {
      CONSTRAINTS.flush(entities);
      record(AuditAction.UPDATE, subscriber, before, subscriber.profile(), false);
      lines.publish(subscriber, zone());
    }
  }

  /** Shows the line's password to the caller, and records that (I12). */
  LinePasswordView revealPassword(UUID id) {
    Subscriber subscriber = require(id);
    audit.record(
        AuditAction.REVEAL,
        SUBJECT,
        id,
        subscriber.username(),
        FieldChanges.none().field("password", null, "shown"));
    return new LinePasswordView(lines.password(subscriber));
  }

  /** What another plan would mean for the line and its live sessions. */
  PlanChangeView planChange(UUID id, UUID planId) {
    Profile profile = require(id).profile();
    catalog.requireForSale(planId, "planId");
    return live.planChange(id, profile, planId, zone());
  }

  /** A certificate was added or removed; sessions go on (ADR 0030). */
  void certificatesChanged(UUID id, String before, String after) {
    Subscriber subscriber = require(id);
    subscriber.certificatesChanged(clock.instant());
    entities.flush();
    audit.record(
        AuditAction.UPDATE,
        SUBJECT,
        id,
        subscriber.username(),
        FieldChanges.none().field("certificate", before, after));
    lines.publish(subscriber, zone());
  }

  void delete(UUID id) {
    Subscriber subscriber = require(id);
    subscriber.delete(caller.identity().username(), clock.instant());
    CONSTRAINTS.flush(entities);
    record(AuditAction.DELETE, subscriber, subscriber.profile(), null, false);
    lines.withdraw(subscriber);
    tally.release(TenantLimit.SUBSCRIBERS);
    live.gone(subscriber);
  }

  /**
   * @throws net.lastmile.platform.problem.ProblemException if the subscriber does not exist or is
   *     deleted
   */
  void requireThere(UUID id) {
    require(id);
  }

  /** The line of a subscriber that is not deleted. */
  public LineTerms lineOf(UUID id) {
    Profile profile = require(id).profile();
    return new LineTerms(profile.username(), profile.planId(), profile.addresses().staticIp());
  }

  /**
   * Tells the edges the expiry of some lines that were published in a zone other than the tenant's.
   *
   * @return how many; 0 if all are up to date
   */
  int republishExpiries() {
    ZoneId zone = zone();
    var outdated =
        entities
            .createQuery(
                "select e from Subscriber e where e.deletedAt is null"
                    + " and (e.publishedZone < :zone or e.publishedZone > :zone)",
                Subscriber.class)
            .setParameter("zone", zone.getId())
            .setMaxResults(REPUBLISHED_AT_ONCE)
            .getResultList();
    outdated.forEach(subscriber -> lines.publish(subscriber, zone));
    return outdated.size();
  }

  private void record(
      AuditAction action,
      Subscriber subscriber,
      Profile before,
      Profile after,
      boolean passwordChanged) {
    audit.record(
        action,
        SUBJECT,
        subscriber.id(),
        subscriber.username(),
        FieldChanges.between(before, after).secret("password", passwordChanged));
  }

  private Subscriber require(UUID id) {
    Subscriber subscriber = entities.find(Subscriber.class, id);
    if (subscriber == null || subscriber.isDeleted()) {
      throw SubscriberError.NOT_FOUND.asException();
    }
    return subscriber;
  }

  private Currency currency() {
    return Currency.getInstance(tenants.current().settings().currency());
  }

  private ZoneId zone() {
    return tenants.current().settings().zone();
  }
}
