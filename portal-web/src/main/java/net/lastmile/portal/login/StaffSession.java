package net.lastmile.portal.login;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import net.lastmile.api.permissions.Permission;
import net.lastmile.api.tenancy.HostView;
import net.lastmile.api.tenancy.MeView;
import net.lastmile.api.tenancy.TenantApi;

/** The staff member logged in to this panel in this browser, if there is one. */
@Named("staff")
@SessionScoped
public class StaffSession implements Serializable {

  /** A token valid for less than this is renewed first, so that it lasts through a call. */
  private static final Duration LEAST_VALIDITY = Duration.ofSeconds(20);

  /** Longer than a page takes, so that a page is of one mind about what one may do. */
  private static final Duration ME_HOLDS = Duration.ofSeconds(5);

  private static final Clock CLOCK = Clock.systemUTC();

  private Tokens tokens;

  /** Whose session this is or was; its pages and what they hold are that person's. */
  private String subject;

  private UUID tenantId;
  private Instant begunAt;
  private transient HostView panel;
  private transient MeView me;
  private transient Instant meSince;

  @Inject private transient IdentityProvider provider;
  @Inject private transient TenantApi tenantApi;
  @Inject private transient EndedLogIns ended;

  /** Whether somebody else was logged in here before: their session must not become this one's. */
  synchronized boolean wasAnothers(Tokens fresh) {
    return subject != null && !subject.equals(fresh.subject());
  }

  /**
   * Logs in with these tokens.
   *
   * @return false, with nobody logged in, if they are not for the tenant whose panel this is
   */
  synchronized boolean begin(HostView host, Tokens fresh) {
    panel = host;
    tokens = fresh;
    subject = fresh.subject();
    tenantId = host.tenantId();
    begunAt = CLOCK.instant();
    me = null;
    boolean ours = false;
    try {
      ours = getMe().tenant().id().equals(tenantId);
    } finally {
      if (!ours) {
        tokens = null;
        me = null;
      }
    }
    return ours;
  }

  /**
   * Whether somebody of this panel's tenant is logged in and the identity provider still agrees.
   */
  synchronized boolean isLive(HostView host) {
    panel = host;
    return tokens != null && host.tenantId().equals(tenantId) && accessToken().isPresent();
  }

  /** A token that is valid for some time yet; empty if nobody is logged in. */
  public synchronized Optional<String> accessToken() {
    if (tokens != null && ended.isEnded(tokens.subject(), begunAt)) {
      tokens = null;
      me = null;
    }
    if (tokens != null && CLOCK.instant().plus(LEAST_VALIDITY).isAfter(tokens.expiresAt())) {
      tokens = panel == null ? null : provider.refresh(panel, tokens).orElse(null);
    }
    return Optional.ofNullable(tokens).map(Tokens::accessToken);
  }

  /** This log-in, for use outside of requests. */
  public synchronized HeldLogIn hold() {
    return new HeldLogIn(tenantId, subject(), this::accessToken);
  }

  /** The person's id at the identity provider; unique among all tenants. */
  synchronized String subject() {
    return tokens == null ? "" : tokens.subject();
  }

  synchronized Optional<Tokens> tokens() {
    return Optional.ofNullable(tokens);
  }

  /** The staff member and their tenant; rights that were changed count a few seconds later. */
  public synchronized MeView getMe() {
    Instant now = CLOCK.instant();
    if (me == null || now.isAfter(meSince.plus(ME_HOLDS))) {
      me = tenantApi.me();
      meSince = now;
    }
    return me;
  }

  /** For use after the tenant's profile has changed. */
  public synchronized void forgetMe() {
    me = null;
  }

  /** Whether the tenant has switched the feature on. */
  public boolean has(String feature) {
    return getMe().tenant().features().getOrDefault(feature, false);
  }

  /**
   * Whether this person may do it.
   *
   * @param permission name of a {@link Permission}
   */
  public boolean may(String permission) {
    return holds(Permission.valueOf(permission));
  }

  public boolean holds(Permission permission) {
    return getMe().permissions().contains(permission);
  }

  /** For public pages, which somebody who is logged in may also see. */
  public synchronized boolean isLoggedIn() {
    return tokens != null;
  }
}
