package net.lastmile.signup;

import java.net.URI;
import java.util.Map;
import net.lastmile.platform.mail.Mail;
import net.lastmile.platform.mail.MailTemplate;
import net.lastmile.platform.mail.MailText;
import net.lastmile.platform.mail.MailedToken;

/** The mail that asks a new tenant to verify its address. */
final class VerificationMail {
  private static final MailTemplate TEMPLATE =
      MailTemplate.of(VerificationMail.class, "verification");

  private VerificationMail() {}

  static Mail of(Signup signup, MailedToken token, URI publicUrl) {
    return TEMPLATE.mail(
        signup.email(),
        Map.of(
            "name", MailText.name(signup.adminName()),
            "company", MailText.name(signup.request().company()),
            "link", publicUrl.resolve("/signup/verify?token=" + token.text()).toString()));
  }
}
