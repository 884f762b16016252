package net.lastmile.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import net.lastmile.servers.FreePort;
import org.awaitility.Awaitility;
import org.subethamail.smtp.helper.SimpleMessageListener;
import org.subethamail.smtp.helper.SimpleMessageListenerAdapter;
import org.subethamail.smtp.server.SMTPServer;

/** A real SMTP server that keeps the mail it accepts. */
public final class MailSink implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final List<Received> mails = new CopyOnWriteArrayList<>();
  private final SMTPServer server;

  /** A mail as it came over the wire, its parts still encoded. */
  public record Received(String to, String source) {}

  private MailSink(int port) {
    SimpleMessageListener keep =
        new SimpleMessageListener() {
          @Override
          public boolean accept(String from, String recipient) {
            return true;
          }

          @Override
          public void deliver(String from, String recipient, java.io.InputStream data)
              throws java.io.IOException {
            mails.add(
                new Received(recipient, new String(data.readAllBytes(), StandardCharsets.UTF_8)));
          }
        };
    server =
        SMTPServer.port(port).messageHandlerFactory(new SimpleMessageListenerAdapter(keep)).build();
  }

  static MailSink start() {
    MailSink sink = new MailSink(FreePort.next());
    sink.server.start();
    return sink;
  }

  int port() {
    return server.getPort();
  }

  /** The first mail to an address; waits for it. */
  public Received await(String to) {
    return Awaitility.await("a mail to " + to)
        .atMost(PATIENCE)
        .until(
            () -> mails.stream().filter(mail -> mail.to().equals(to)).findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  @Override
  public void close() {
    server.stop();
  }
}
