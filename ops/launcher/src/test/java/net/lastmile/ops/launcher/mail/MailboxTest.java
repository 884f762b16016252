package net.lastmile.ops.launcher.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MailboxTest {
  private final Mailbox mailbox =
      new Mailbox(Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC));

  @Test
  void showsThePlainPartAndMakesItsLinkClickable() {
    take(
        """
        From: Lastmile <lastmile@localhost>
        To: ana@isp.example
        Subject: =?UTF-8?Q?Bienvenida,_Ana_=3Cscript=3E?=
        MIME-Version: 1.0
        Content-Type: multipart/alternative; boundary=b

        --b
        Content-Type: text/plain; charset=UTF-8

        Open http://localhost:8080/signup/verify?token=abc_1&x=2 now
        --b
        Content-Type: text/html; charset=UTF-8

        <p>html</p>
        --b--
        """);

    Mailbox.Mail mail = mailbox.newestFirst().getFirst();
    assertThat(mail.subject()).isEqualTo("Bienvenida, Ana <script>");
    assertThat(mail.text()).contains("token=abc_1").doesNotContain("html");
    assertThat(MailPage.of(mailbox.newestFirst()))
        .contains("<a href=\"http://localhost:8080/signup/verify?token=abc_1&amp;x=2\">")
        .doesNotContain("<script>");
  }

  @Test
  void keepsNoMoreThanItsCapacityNewestFirst() {
    for (int i = 0; i <= Mailbox.CAPACITY; i++) {
      take("Subject: mail " + i + "\n\nbody\n");
    }
    assertThat(mailbox.newestFirst()).hasSize(Mailbox.CAPACITY);
    assertThat(mailbox.newestFirst().getFirst().subject()).isEqualTo("mail " + Mailbox.CAPACITY);
  }

  private void take(String message) {
    mailbox.take("ana@isp.example", message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
  }
}
