package net.lastmile.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keycloak's answer: a page, a redirect or JSON. */
record Answer(int status, String body, Optional<String> location) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern FORM_ACTION = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");

  static Answer of(HttpResponse<String> response) {
    return new Answer(
        response.statusCode(), response.body(), response.headers().firstValue("Location"));
  }

  JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError("Not JSON: " + body, e);
    }
  }

  /** The claims of a token in the answer. */
  JsonNode claims(String token) {
    String payload = json().get(token).asText().split("\\.")[1];
    byte[] octets = Base64.getUrlDecoder().decode(payload);
    return new Answer(status, new String(octets, StandardCharsets.UTF_8), location).json();
  }

  boolean asksForPassword() {
    return body.contains("id=\"kc-form-login\"");
  }

  /** The address that the page's form is sent to. */
  URI formAction() {
    return URI.create(require(FORM_ACTION).replace("&amp;", "&"));
  }

  /** The value of one of the page's inputs. */
  String input(String name) {
    return require(Pattern.compile("name=\"" + name + "\"[^>]* value=\"([^\"]*)\""));
  }

  /** The authorization code, if the log-in came back to the panel. */
  Optional<String> code() {
    return location
        .map(Pattern.compile("[?&]code=([^&]+)")::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1));
  }

  private String require(Pattern pattern) {
    Matcher found = pattern.matcher(body);
    if (!found.find()) {
      throw new AssertionError("No " + pattern + " in " + this);
    }
    return found.group(1);
  }
}
