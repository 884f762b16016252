package net.lastmile.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import net.lastmile.platform.configuration.PlatformConfig;
import net.lastmile.platform.configuration.PlatformConfig.MailConfig;
import net.lastmile.platform.configuration.SecretFile;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/** The SMTP server. */
@ApplicationScoped
class MailServer {
  private static final Logger LOG = System.getLogger(MailServer.class.getName());
  private static final String CHARSET = StandardCharsets.UTF_8.name();
  private static final String SOCKET_TIMEOUT_MILLIS = "10000";
  private static final long TIMEOUT_MILLIS = 30_000;

  @Inject private PlatformConfig config;
  @Inject private Clock clock;

  /**
   * Hands a mail over. Too many at once does not mean that the server is faulty: the mail is tried
   * again, and the circuit stays closed.
   *
   * @throws IllegalStateException if the server did not take it
   */
  @Timeout(TIMEOUT_MILLIS)
  @Retry(maxRetries = 1, delay = 500, abortOn = CircuitBreakerOpenException.class)
  @CircuitBreaker(
      requestVolumeThreshold = 10,
      failureRatio = 0.6,
      delay = 5_000,
      skipOn = BulkheadException.class)
  @Bulkhead(4)
  void send(Mail mail) {
    Optional<String> to = EmailAddress.onTheWire(mail.to());
    if (to.isEmpty()) {
      LOG.log(Level.WARNING, "a mail is not sent: its address is none that mail can reach");
      return;
    }
    try {
      Transport.send(message(mail, to.get()));
    } catch (MessagingException e) {
      throw new IllegalStateException("the mail server did not take a mail", e);
    }
  }

  private MimeMessage message(Mail mail, String to) throws MessagingException {
    MimeMessage message = new MimeMessage(session(config.mail()));
    message.setFrom(new InternetAddress(config.mail().from()));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
    message.setSubject(mail.subject(), CHARSET);
    message.setSentDate(Date.from(clock.instant()));
    message.setContent(
        new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html")));
    return message;
  }

  private static MimeBodyPart part(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, CHARSET, subtype);
    return part;
  }

  static Session session(MailConfig mail) {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", mail.host());
    properties.setProperty("mail.smtp.port", String.valueOf(mail.port()));
    properties.setProperty("mail.smtp.connectiontimeout", SOCKET_TIMEOUT_MILLIS);
    properties.setProperty("mail.smtp.timeout", SOCKET_TIMEOUT_MILLIS);
    properties.setProperty("mail.smtp.writetimeout", SOCKET_TIMEOUT_MILLIS);
    secure(properties, mail);
    return Session.getInstance(properties, logIn(mail));
  }

  /** The server must show a certificate for its name, however the connection is secured. */
  private static void secure(Properties properties, MailConfig mail) {
    switch (mail.security()) {
      case NONE -> properties.setProperty("mail.smtp.starttls.enable", "false");
      case STARTTLS -> {
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", "true");
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
      }
      case TLS -> {
        properties.setProperty("mail.smtp.ssl.enable", "true");
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
      }
    }
    properties.setProperty("mail.smtp.auth", String.valueOf(!mail.user().isEmpty()));
  }

  /** Null if the server wants no log-in. */
  private static Authenticator logIn(MailConfig mail) {
    if (mail.user().isEmpty()) {
      return null;
    }
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(mail.user(), SecretFile.text(mail.passwordFile()));
      }
    };
  }
}
