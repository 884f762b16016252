package net.lastmile.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.lastmile.servers.FreePort;
import org.awaitility.Awaitility;
import org.subethamail.smtp.helper.SimpleMessageListener;
import org.subethamail.smtp.helper.SimpleMessageListenerAdapter;
import org.subethamail.smtp.server.SMTPServer;

/** A real SMTP server that keeps the mail it accepts. */
public final class MailSink implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern TOKEN = Pattern.compile("\\?token=([A-Za-z0-9_-]+)");

  private final List<Received> mails = new CopyOnWriteArrayList<>();
  private final SMTPServer server;

  /** A mail as it came over the wire, its parts still encoded. */
  public record Received(String to, String source) {
    /** The token of its link. */
    public String token() {
      Matcher link = TOKEN.matcher(source.replace("=\r\n", "").replace("=3D", "="));
      assertThat(link.find()).as(source).isTrue();
      return link.group(1);
    }
  }

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
    return await(to, 1);
  }

  /**
   * A mail to an address; waits for it.
   *
   * @param number counted from 1
   */
  public Received await(String to, int number) {
    return Awaitility.await("mail " + number + " to " + to)
        .atMost(PATIENCE)
        .until(
            () -> mails.stream().filter(mail -> mail.to().equals(to)).skip(number - 1L).findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  @Override
  public void close() {
    server.stop();
  }
}
