package net.lastmile.ops.launcher.mail;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;

/** The list of mails as an HTML page. */
final class MailPage {
  private static final Pattern LINK =
      Pattern.compile("https?://[^\\s<>&\"']+(?:&amp;[^\\s<>&\"']+)*");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);
  private static final String HEAD =
      """
      <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mail</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <style>
        :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
        body { max-inline-size: 48rem; margin: 2rem auto; padding-inline: 1rem }
        article { border: 1px solid color-mix(in srgb, currentColor 20%, transparent); border-radius: 8px; padding: 1rem; margin-block: 1rem }
        h2 { font-size: 1.1rem; margin: 0 } p { margin: 0; opacity: .75 } pre { white-space: pre-wrap; overflow-wrap: anywhere }
      </style></head><body><h1>Mail</h1><p>Everything this stack would have sent. Reload for more.</p>
      """;

  private MailPage() {}

  static String of(List<Mailbox.Mail> mails) {
    StringBuilder page = new StringBuilder(HEAD);
    if (mails.isEmpty()) {
      page.append(
          "<article>Nothing yet. Sign up, and the verification mail arrives here.</article>");
    }
    for (Mailbox.Mail mail : mails) {
      page.append(
          "<article><h2>%s</h2><p>to %s, %s</p><pre>%s</pre></article>"
              .formatted(
                  escape(mail.subject()),
                  escape(mail.to()),
                  TIME.format(mail.at()),
                  withLinks(escape(mail.text()))));
    }
    return page.append("</body></html>").toString();
  }

  private static String withLinks(String escaped) {
    return LINK.matcher(escaped).replaceAll("<a href=\"$0\">$0</a>");
  }

  private static String escape(String text) {
    return text == null
        ? ""
        : text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;");
  }
}
