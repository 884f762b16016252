package net.lastmile.systemtests;

import static net.lastmile.systemtests.Radclient.Reply.ACCEPT;
import static net.lastmile.systemtests.Radclient.Reply.ACCOUNTING_RESPONSE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two routers behind FreeRADIUS as their proxy, which the provider has entered as a single router.
 */
@SystemTest
@Order(20)
class ProxiedRoutersIT {
  private static final Pattern CLASS = Pattern.compile("Class = (0x[0-9a-f]+)");
  private static final String NORTH = "10.0.0.1";
  private static final String SOUTH = "10.0.0.2";

  private final Stack stack = Stack.running();
  private final List<Tenant> both =
      Tenant.signUp(stack, List.of(Stack.freshSlug("proxied"), Stack.freshSlug("unproxied")));
  private final Tenant tenant = both.getFirst();
  private final Tenant other = both.getLast();

  @Test
  @DisplayName("G4 A3 routers behind a proxy have sessions of their own, though ids are the same")
  void routersBehindAProxyAreToldApart(@TempDir Path directory) throws Exception {
    Radclient edge = Radius.of(stack, tenant.slug(), "edge-1", tenant.addNas());
    String plan = tenant.addPlan();
    tenant.addSubscriber(plan, Map.of("username", "ana", "password", "pw"));
    tenant.addSubscriber(plan, Map.of("username", "bea", "password", "pw"));
    try (RadiusProxy proxy = RadiusProxy.start(directory, edge)) {
      Radclient routers = proxy.radclient();
      report(routers, NORTH, "Start", logIn(routers, "ana"), "ana");
      report(routers, SOUTH, "Start", logIn(routers, "bea"), "bea");
      awaitSessions(Map.of("ana", "online", "bea", "online"));

      report(routers, SOUTH, "Accounting-On", "", "");
      awaitSessions(Map.of("ana", "online", "bea", "NAS-Reboot"));

      // Without Class, which many proxies leave out.
      report(routers, NORTH, "Stop", "", "ana");
      awaitSessions(Map.of("ana", "User-Request", "bea", "NAS-Reboot"));
    }
    assertThat(other.api().get("/sessions").require(200).path("items")).isEmpty();
  }

  /** Tries until the line is known and the proxy is up; returns the Class of the Access-Accept. */
  private static String logIn(Radclient routers, String username) {
    return Eventually.gives(
        username + " logs in through the proxy",
        Eventually.PATIENCE,
        () -> {
          Radclient.Result result = routers.pap(username, "pw");
          Matcher token = CLASS.matcher(result.text());
          return result.reply() == ACCEPT && token.find() ? token.group(1) : null;
        });
  }

  private static void report(
      Radclient routers, String router, String type, String token, String username) {
    String packet = "Acct-Status-Type = %s\nNAS-IP-Address = %s\n".formatted(type, router);
    if (!username.isEmpty()) {
      packet += "Acct-Session-Id = \"00000001\"\nUser-Name = \"%s\"\n".formatted(username);
    }
    if (!token.isEmpty()) {
      packet += "Class = %s\n".formatted(token);
    }
    if (type.equals("Stop")) {
      packet += "Acct-Terminate-Cause = User-Request\nAcct-Session-Time = 1\n";
    }
    assertThat(routers.accounting(packet).reply()).isEqualTo(ACCOUNTING_RESPONSE);
  }

  /**
   * Waits until each line has one session, in the expected state: online or the cause of its end.
   */
  private void awaitSessions(Map<String, String> expected) {
    Eventually.holds(
        "sessions are " + expected,
        () -> {
          Map<String, String> seen = new HashMap<>();
          for (JsonNode session : tenant.api().get("/sessions").require(200).path("items")) {
            String state =
                session.path("stoppedAt").isNull()
                    ? "online"
                    : session.path("terminateCause").asText();
            seen.merge(session.path("username").asText(), state, (one, two) -> one + " " + two);
          }
          return seen.equals(expected);
        });
  }
}
