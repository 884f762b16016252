package net.lastmile.keycloak.realm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A JSON text with {@code ${name}} in place of values; placeholders that get no value here are
 * Keycloak's own.
 */
record JsonTemplate(String text) {
  private static final int FIRST_PRINTABLE = 0x20;

  static JsonTemplate named(String name) {
    try (InputStream in = JsonTemplate.class.getResourceAsStream("/realms/" + name)) {
      if (in == null) {
        throw new IllegalStateException("No template " + name + " in this jar");
      }
      return new JsonTemplate(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Inserts each value, escaped for a JSON string. */
  JsonTemplate withStrings(Map<String, String> values) {
    String filled = text;
    for (Map.Entry<String, String> value : values.entrySet()) {
      filled = filled.replace(token(value.getKey()), escaped(value.getValue()));
    }
    return new JsonTemplate(filled);
  }

  /** Inserts JSON unchanged. */
  JsonTemplate withJson(String name, String json) {
    return new JsonTemplate(text.replace(token(name), json));
  }

  private static String token(String name) {
    return "${" + name + "}";
  }

  private static String escaped(String value) {
    StringBuilder json = new StringBuilder(value.length());
    for (char c : value.toCharArray()) {
      if (c == '"' || c == '\\' || c < FIRST_PRINTABLE) {
        json.append("\\u%04x".formatted((int) c));
      } else {
        json.append(c);
      }
    }
    return json.toString();
  }
}
