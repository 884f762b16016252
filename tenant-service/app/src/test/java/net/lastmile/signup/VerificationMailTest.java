package net.lastmile.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import net.lastmile.platform.mail.Mail;
import net.lastmile.platform.mail.MailedToken;
import net.lastmile.tenancy.NewTenant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VerificationMailTest {
  @Test
  @DisplayName("a company's name carries no message of its own into somebody's mailbox")
  void carriesNoMessageOfAStranger() {
    NewTenant tenant =
        new NewTenant(
            "You won!\n\nClaim at https://evil.example/prize or mail x@evil.example",
            "prize",
            "CO",
            "America/Bogota",
            "COP",
            "es-CO");
    Signup signup =
        new Signup(
            new UUID(0, 1),
            tenant,
            "Dear\r\ncustomer",
            "ana@isp.example",
            MailedToken.make(),
            Instant.EPOCH);
    Mail mail =
        VerificationMail.of(signup, MailedToken.make(), URI.create("http://localhost:8080"));
    assertThat(mail.text())
        .contains("Hello Dear customer,")
        .contains("start with You won! Claim at");
    assertThat(mail.text() + mail.html())
        .doesNotContain("evil.example")
        .doesNotContain("https:")
        .doesNotContain("@");
  }

  @Test
  @DisplayName("a name's signs are no markup in HTML, and stay as they are in plain text")
  void escapesNames() {
    NewTenant tenant = new NewTenant("R&D 'Net'", "rd", "CO", "America/Bogota", "COP", null);
    Signup signup =
        new Signup(
            new UUID(0, 1), tenant, "Ana", "ana@isp.example", MailedToken.make(), Instant.EPOCH);
    MailedToken token = MailedToken.make();
    Mail mail = VerificationMail.of(signup, token, URI.create("http://localhost:8080"));
    assertThat(mail.subject()).isEqualTo("Verify your e-mail address");
    assertThat(mail.text())
        .startsWith("Hello Ana,")
        .contains("start with R&D 'Net':")
        .contains("http://localhost:8080/signup/verify?token=" + token.text());
    assertThat(mail.html()).contains("<strong>R&amp;D &#39;Net&#39;</strong>");
  }
}
