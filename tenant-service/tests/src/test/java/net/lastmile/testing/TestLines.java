package net.lastmile.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Creates what a tenant needs for a line, through the API only, under unused names. */
public final class TestLines {
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final ApiClient api;

  public TestLines(ApiClient api) {
    this.api = api;
  }

  public static String newName(String what) {
    return what + "-" + NUMBERS.incrementAndGet();
  }

  /** A NAS at an unused address. */
  public UUID newNas() {
    int number = NUMBERS.incrementAndGet();
    String address = "10.77." + number / 250 + "." + (number % 250 + 1);
    String json = "{\"name\": \"nas-%d\", \"address\": \"%s\"}".formatted(number, address);
    return UUID.fromString(made(api.post("nas", json)).at("/nas/id").asText());
  }

  public UUID newPlan() {
    String json =
        "{\"name\": \"%s\", \"download\": \"20M\", \"upload\": \"5M\", \"price\": \"45000\"}"
            .formatted(newName("plan"));
    return id(api.post("plans", json));
  }

  public UUID newSubscriber(String username, UUID plan) {
    String json =
        "{\"username\": \"%s\", \"password\": \"secret of %s\", \"planId\": \"%s\"}"
            .formatted(username, username, plan);
    return id(api.post("subscribers", json));
  }

  private static UUID id(ApiClient.Answer answer) {
    return UUID.fromString(made(answer).get("id").asText());
  }

  private static JsonNode made(ApiClient.Answer answer) {
    if (answer.status() != 201) {
      throw new AssertionError(answer.toString());
    }
    return answer.body();
  }
}
