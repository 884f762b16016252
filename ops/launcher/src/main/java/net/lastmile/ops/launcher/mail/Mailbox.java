package net.lastmile.ops.launcher.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Properties;

/** The newest mails. */
final class Mailbox {
  static final int CAPACITY = 500;

  private final Clock clock;
  private final Deque<Mail> newest = new ArrayDeque<>();

  /**
   * @param text the plain text, or the HTML if there is none
   */
  record Mail(Instant at, String to, String from, String subject, String text) {}

  Mailbox(Clock clock) {
    this.clock = clock;
  }

  void take(String to, byte[] octets) {
    try {
      MimeMessage message =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(octets));
      String from = message.getFrom() == null ? "" : message.getFrom()[0].toString();
      add(new Mail(clock.instant(), to, from, message.getSubject(), text(message)));
    } catch (MessagingException | IOException e) {
      add(new Mail(clock.instant(), to, "", "(cannot be read: " + e.getMessage() + ")", ""));
    }
  }

  synchronized List<Mail> newestFirst() {
    return List.copyOf(newest);
  }

  private synchronized void add(Mail mail) {
    newest.addFirst(mail);
    if (newest.size() > CAPACITY) {
      newest.removeLast();
    }
  }

  private static String text(Part part) throws MessagingException, IOException {
    if (part.getContent() instanceof Multipart parts) {
      String last = "";
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart body = parts.getBodyPart(i);
        last = text(body);
        if (body.isMimeType("text/plain")) {
          return last;
        }
      }
      return last;
    }
    return part.getContent() instanceof String text ? text : "";
  }
}
