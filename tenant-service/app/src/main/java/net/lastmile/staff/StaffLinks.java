package net.lastmile.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import net.lastmile.api.staff.PasswordLinkPurpose;
import net.lastmile.api.staff.StaffView;
import net.lastmile.platform.configuration.PlatformConfig;
import net.lastmile.platform.mail.EmailAddress;
import net.lastmile.platform.mail.MailOutbox;
import net.lastmile.platform.mail.MailedToken;
import net.lastmile.platform.persistence.Ids;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.platform.rates.RateLimit;
import net.lastmile.platform.rates.Rates;
import net.lastmile.tenancy.KnownTenant;

/** The platform's table of links to a new password; outside any tenant. */
@ApplicationScoped
@Transactional
class StaffLinks {
  private static final RateLimit OF_SOURCE =
      new RateLimit("password-link-source", 30, Duration.ofHours(1));
  private static final RateLimit OF_LOGIN =
      new RateLimit("password-link-login", 5, Duration.ofHours(1));
  private static final RateLimit OF_PERSON =
      new RateLimit("password-link-again", 1, Duration.ofMinutes(1));
  private static final RateLimit OF_MAILBOX =
      new RateLimit("password-link-mailbox", 10, Duration.ofHours(1));
  private static final RateLimit OF_TENANT =
      new RateLimit("password-link-tenant", 200, Duration.ofHours(1));

  @Inject private Sql sql;
  @Inject private MailOutbox mail;
  @Inject private Rates rates;
  @Inject private PlatformConfig config;
  @Inject private Clock clock;

  /**
   * Counts somebody who asks for a link.
   *
   * @param source their address or network
   * @param login what they typed, with the tenant; counted whether it exists or not
   * @throws net.lastmile.platform.problem.ProblemException {@link StaffError#TOO_MANY_LINKS}
   */
  void refuseFloods(String source, String login) {
    if (!rates.take(OF_SOURCE, source) || !rates.take(OF_LOGIN, login)) {
      throw StaffError.TOO_MANY_LINKS.asException();
    }
  }

  /**
   * Counts that a link is asked for in somebody's name, by whichever of their names.
   *
   * @return false if one was a moment ago: its mail is on the way, and who asks is not told
   */
  boolean isAskedAnew(UUID staff) {
    return rates.take(OF_PERSON, staff.toString());
  }

  /**
   * Mails a link; the one before it ends.
   *
   * @return false if this mailbox or tenant has got too many lately
   */
  boolean send(KnownTenant tenant, StaffView to, PasswordLinkPurpose purpose) {
    if (!rates.take(OF_TENANT, tenant.slug())
        || !rates.take(OF_MAILBOX, EmailAddress.mailbox(to.email()))) {
      return false;
    }
    MailedToken token = MailedToken.make();
    sql.update(
        "insert into platform.password_link"
            + " (id, tenant_id, staff_id, token_hash, email, purpose, expires_at)"
            + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
            + " on conflict (tenant_id, staff_id) do update set token_hash = excluded.token_hash,"
            + " email = excluded.email, purpose = excluded.purpose,"
            + " expires_at = excluded.expires_at",
        Ids.next(),
        tenant.id(),
        to.id(),
        token.hash(),
        to.email(),
        purpose.name(),
        end(to, purpose));
    mail.send(StaffMail.of(tenant, to, purpose, token, config.panelUrl(tenant.slug())));
    return true;
  }

  private Instant end(StaffView to, PasswordLinkPurpose purpose) {
    return switch (purpose) {
      case INVITATION -> StaffMail.invitationEnd(to.invitedAt());
      case RESET -> clock.instant().plus(StaffMail.life(purpose));
    };
  }

  /** Empty if there is no such link, it was used, or it has expired. */
  Optional<StaffLink> find(String token) {
    return sql.query(
            "select tenant_id, staff_id, email, purpose, expires_at from platform.password_link"
                + " where token_hash = ? and expires_at > ?",
            new MailedToken(token).hash(),
            clock.instant())
        .first(
            row ->
                new StaffLink(
                    row.uuid(1),
                    row.uuid(2),
                    row.text(3),
                    PasswordLinkPurpose.valueOf(row.text(4)),
                    row.instant(5)));
  }

  /** Not a newer one of the same person. */
  void end(String token) {
    sql.update(
        "delete from platform.password_link where token_hash = ?1", new MailedToken(token).hash());
  }

  /** Ends what was mailed to somebody while it became void. */
  void end(UUID tenant, UUID staff) {
    sql.update(
        "delete from platform.password_link where tenant_id = ?1 and staff_id = ?2", tenant, staff);
  }

  /** Deletes links that expired before this. */
  int forget(Instant expiredBefore) {
    return sql.update("delete from platform.password_link where expires_at < ?1", expiredBefore);
  }
}
