package net.lastmile.staff;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import net.lastmile.api.staff.PasswordLinkPurpose;
import net.lastmile.api.staff.StaffView;
import net.lastmile.platform.mail.Mail;
import net.lastmile.platform.mail.MailTemplate;
import net.lastmile.platform.mail.MailText;
import net.lastmile.platform.mail.MailedToken;
import net.lastmile.tenancy.KnownTenant;

/** The mails by which staff choose a password. */
final class StaffMail {
  private static final MailTemplate INVITATION = MailTemplate.of(StaffMail.class, "invitation");
  private static final MailTemplate RESET = MailTemplate.of(StaffMail.class, "reset");
  private static final Duration INVITATION_LIFE = Duration.ofDays(7);
  private static final Duration RESET_LIFE = Duration.ofHours(1);

  private StaffMail() {}

  /** As long as the mails say. */
  static Duration life(PasswordLinkPurpose purpose) {
    return switch (purpose) {
      case INVITATION -> INVITATION_LIFE;
      case RESET -> RESET_LIFE;
    };
  }

  /** When the links of an invitation end, however often they are mailed. */
  static Instant invitationEnd(Instant invitedAt) {
    return invitedAt.plus(INVITATION_LIFE);
  }

  static Mail of(
      KnownTenant tenant, StaffView to, PasswordLinkPurpose purpose, MailedToken token, URI panel) {
    MailTemplate template =
        switch (purpose) {
          case INVITATION -> INVITATION;
          case RESET -> RESET;
        };
    return template.mail(
        to.email(),
        Map.of(
            "name", MailText.name(to.fullName()),
            "username", to.username(),
            "company", MailText.name(tenant.settings().company()),
            "link", panel.resolve("/password?token=" + token.text()).toString()));
  }
}
