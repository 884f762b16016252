package net.lastmile.signup;

import java.net.URI;
import net.lastmile.platform.mail.Mail;
import net.lastmile.platform.mail.MailText;

/** The mail that asks a new tenant to verify its address. */
final class VerificationMail {
  private static final String SUBJECT = "Verify your e-mail address";
  private static final String TEXT =
      """
      Hello %s,

      please verify your e-mail address to start with %s:

      %s

      The link is good for 24 hours and for one use. If you did not sign up, ignore this mail.
      """;
  private static final String HTML =
      """
      <!doctype html>
      <html lang="en">
      <head><meta charset="utf-8"><title>Verify your e-mail address</title></head>
      <body style="font-family: sans-serif; line-height: 1.5">
      <p>Hello %s,</p>
      <p>please verify your e-mail address to start with <strong>%s</strong>:</p>
      <p><a href="%s">Verify my address</a></p>
      <p>The link is good for 24 hours and for one use. If you did not sign up, ignore this mail.</p>
      </body>
      </html>
      """;

  private VerificationMail() {}

  static Mail of(Signup signup, SignupToken token, URI publicUrl) {
    String link = publicUrl.resolve("/signup/verify?token=" + token.text()).toString();
    String name = MailText.name(signup.adminName());
    String company = MailText.name(signup.request().company());
    return new Mail(
        signup.email(),
        SUBJECT,
        TEXT.formatted(name, company, link),
        HTML.formatted(escape(name), escape(company), link));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
