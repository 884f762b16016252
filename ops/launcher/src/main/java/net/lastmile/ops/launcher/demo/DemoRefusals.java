package net.lastmile.ops.launcher.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import net.lastmile.ops.launcher.http.Http;

/**
 * Lines that the simulator tries and that are refused, each for a reason that a provider meets on
 * most days; they come after the others, so that a run with a given number of lines leaves them
 * out.
 */
final class DemoRefusals {
  private static final String PASSWORD = "what-the-device-has";

  private final String planId;
  private final BiConsumer<String, Map<String, ?>> add;
  private final ArrayNode tried = Http.JSON.createArrayNode();

  /**
   * @param add creates a subscriber of this username
   */
  DemoRefusals(String planId, BiConsumer<String, Map<String, ?>> add) {
    this.planId = planId;
    this.add = add;
  }

  /** The log-ins that the simulator tries. */
  ArrayNode make() {
    line("paula.rojas", "Paula Rojas", Map.of("status", "INACTIVE"));
    line("taller-gomez", "Taller Gómez", Map.of("expiryDate", "2026-01-31"));
    line("ana.diaz", "Ana Díaz", Map.of("macs", new String[] {"02:0f:00:00:00:01"}));
    line("cafe.luna", "Café Luna", Map.of("password", "what-the-line-has"));
    // No line has these: one is mistyped, the other is what a new device sends.
    attempt("line0042");
    attempt("pppoe");
    return tried;
  }

  private void line(String username, String fullName, Map<String, ?> trouble) {
    Map<String, Object> line =
        new HashMap<>(
            Map.of(
                "username", username,
                "password", PASSWORD,
                "planId", planId,
                "fullName", fullName,
                "country", "CO"));
    line.putAll(trouble);
    add.accept(username, line);
    attempt(username);
  }

  private void attempt(String username) {
    ObjectNode each = tried.addObject();
    each.put("username", username).put("password", PASSWORD).put("auth", "pap");
  }
}
