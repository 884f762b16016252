package net.lastmile.ops.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.lastmile.ops.launcher.http.Http;
import net.lastmile.ops.launcher.http.HttpProbe;
import net.lastmile.ops.launcher.terminal.Complaint;

/** Signs the demo tenant up: form, mail, link, password; waits until it is provisioned. */
final class SignUp {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Duration PAUSE = Duration.ofMillis(300);
  private static final Pattern TOKEN = Pattern.compile("[?&]token=([A-Za-z0-9_-]+)");

  private final Http http;
  private final String api;
  private final String mail;

  SignUp(Http http, String api, String mail) {
    this.http = http;
    this.api = api;
    this.mail = mail;
  }

  void run(String slug, String username, String password) {
    String email = "owner@" + slug + ".example";
    http.post(
        api + "/signup",
        null,
        // Not a fixed key: the mail of an interrupted sign-up may be gone from the mail sink.
        "demo-sign-up-" + UUID.randomUUID(),
        Map.of(
            "company", "Demo Internet",
            "slug", slug,
            "country", "CO",
            "timeZone", "America/Bogota",
            "currency", "USD",
            "adminName", "Demo Owner",
            "email", email));
    String verification =
        api + "/signup/verifications/" + await("the verification mail", () -> token(email));
    http.post(
        verification, null, "demo-verify", Map.of("username", username, "password", password));
    await("the tenant", () -> panelUrl(http.get(verification + "/provisioning")));
  }

  /** The status of the tenant with this host name; empty if there is none. */
  Optional<String> statusOf(String host) {
    return HttpProbe.get(api + "/hosts/" + host)
        .map(body -> Http.read(body).path("status").asText());
  }

  void awaitActive(String host) {
    await("the tenant", () -> statusOf(host).filter("ACTIVE"::equals).orElse(null));
  }

  private String token(String email) {
    for (JsonNode message : http.get(mail + "/api/messages")) {
      Matcher token = TOKEN.matcher(message.path("text").asText());
      if (message.path("to").asText().equals(email) && token.find()) {
        return token.group(1);
      }
    }
    return null;
  }

  private static String panelUrl(JsonNode provisioning) {
    return provisioning.path("status").asText().equals("ACTIVE")
        ? provisioning.path("panelUrl").asText()
        : null;
  }

  private static String await(String what, Supplier<String> source) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      String value = source.get();
      if (value != null) {
        return value;
      }
      pause();
    }
    throw new Complaint(
        "After "
            + PATIENCE.toSeconds()
            + " s "
            + what
            + " is still not there; see ./lastmile logs platform.");
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Complaint("Interrupted.", e);
    }
  }
}
