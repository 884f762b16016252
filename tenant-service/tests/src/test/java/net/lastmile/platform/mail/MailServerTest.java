package net.lastmile.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import net.lastmile.platform.configuration.PlatformConfig.MailConfig;
import net.lastmile.platform.configuration.PlatformConfig.MailSecurity;
import net.lastmile.testing.SmtpPeer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailServerTest {
  @TempDir private Path directory;

  @Test
  @DisplayName("no password and no mail goes to a server that does not offer STARTTLS")
  void sendsNothingInClearWhereTlsIsWanted() throws Exception {
    Path password = Files.writeString(directory.resolve("password"), "hunter2");
    try (SmtpPeer plain = SmtpPeer.start()) {
      Session session =
          MailServer.session(config(plain.port(), MailSecurity.STARTTLS, "lastmile", password));
      assertThatThrownBy(() -> session.getTransport("smtp").connect())
          .isInstanceOf(MessagingException.class);
      assertThat(plain.heard()).allMatch(line -> line.startsWith("EHLO") || line.equals("QUIT"));
    }
  }

  @Test
  @DisplayName("the log-in of the mail server is the configured one")
  void logsInAsConfigured() throws Exception {
    Path password = Files.writeString(directory.resolve("password"), "hunter2\n");
    Session session =
        MailServer.session(config(freePort(), MailSecurity.TLS, "lastmile", password));
    assertThat(session.getProperty("mail.smtp.ssl.enable")).isEqualTo("true");
    assertThat(session.getProperty("mail.smtp.ssl.checkserveridentity")).isEqualTo("true");
    var log = session.requestPasswordAuthentication(null, 465, "smtp", null, null);
    assertThat(log.getUserName()).isEqualTo("lastmile");
    assertThat(log.getPassword()).isEqualTo("hunter2");
  }

  private static MailConfig config(int port, MailSecurity security, String user, Path password) {
    return new MailConfig("127.0.0.1", port, "lastmile@example.net", security, user, password);
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }
}
