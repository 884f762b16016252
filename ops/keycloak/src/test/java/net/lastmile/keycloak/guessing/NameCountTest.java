package net.lastmile.keycloak.guessing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserLoginFailureModel;
import org.keycloak.models.UserLoginFailureProvider;
import org.keycloak.representations.idm.RealmRepresentation.BruteForceStrategy;

/** The count itself; hours of guessing would be needed to see it at a server. */
class NameCountTest {
  private static final int FACTOR = 3;
  private static final int SOURCES = 2;
  private static final int WAIT_SECONDS = 60;
  private static final String NAME = "id-of-ana";

  private final Map<String, Map<String, Object>> failures = new HashMap<>();
  private final KeycloakSession session = session();
  private final RealmModel realm = realm();
  private int told;

  private final NameCount count =
      new NameCount(null, SOURCES) {
        @Override
        void tell(KeycloakSession ignored, RealmModel of, UserLoginFailureModel reached) {
          told++;
        }
      };

  @Test
  @DisplayName("one address never holds up a name for all, however often it tries")
  void oneSourceIsNotEnough() {
    for (int hour = 0; hour < 100; hour++) {
      fail("192.0.2.1", hour * 3_600_000L);
    }
    assertThat(count.isReached(session, realm, NAME)).isFalse();
    assertThat(told).isZero();
  }

  @Test
  @DisplayName("nor does a customer with an IPv6 network")
  void aNetworkIsOneSource() {
    for (int i = 0; i < 100; i++) {
      fail("2001:db8:7:" + Integer.toHexString(i) + "::1", 1_000_000L * i);
    }
    assertThat(count.isReached(session, realm, NAME)).isFalse();
  }

  @Test
  @DisplayName("several addresses do, and each further try of theirs holds it up again")
  void manySourcesAre() {
    for (int source = 1; source <= SOURCES + 1; source++) {
      for (int i = 0; i <= FACTOR; i++) {
        fail("192.0.2." + source, 1_000_000L);
      }
    }
    assertThat(count.isReached(session, realm, NAME)).isTrue();
    assertThat(told).isEqualTo(1);
    fail("192.0.2.1", 5_000_000L);
    assertThat(of(NAME).get("FailedLoginNotBefore")).isEqualTo(5_000 + WAIT_SECONDS);
  }

  /** As the guard has it: the source's own count comes first. */
  private void fail(String address, long atMillis) {
    add(of(NameAtSource.id(NAME, address)), "NumFailures");
    count.failure(session, realm, NAME, address, atMillis, Set.of());
  }

  private Map<String, Object> of(String id) {
    return failures.computeIfAbsent(id, _ -> new HashMap<>());
  }

  private static void add(Map<String, Object> values, String what) {
    values.merge(what, 1, (a, b) -> (int) a + (int) b);
  }

  private KeycloakSession session() {
    UserLoginFailureProvider provider =
        proxy(
            UserLoginFailureProvider.class,
            (method, arguments) ->
                method.equals("addUserLoginFailure") || failures.containsKey(arguments[1])
                    ? model(of((String) arguments[1]))
                    : null);
    return proxy(KeycloakSession.class, (_, _) -> provider);
  }

  private static UserLoginFailureModel model(Map<String, Object> values) {
    return proxy(
        UserLoginFailureModel.class,
        (method, arguments) -> {
          if (method.startsWith("increment")) {
            add(values, "Num" + method.substring("increment".length()));
          } else if (method.startsWith("set")) {
            values.put(method.substring("set".length()), arguments[0]);
          } else if (method.startsWith("get")) {
            Object none = method.equals("getLastFailure") ? (Object) 0L : (Object) 0;
            return values.getOrDefault(method.substring("get".length()), none);
          }
          return null;
        });
  }

  private static RealmModel realm() {
    return proxy(
        RealmModel.class,
        (method, _) ->
            switch (method) {
              case "isPermanentLockout" -> false;
              case "getFailureFactor" -> FACTOR;
              case "getBruteForceStrategy" -> BruteForceStrategy.MULTIPLE;
              case "getQuickLoginCheckMilliSeconds" -> 0L;
              case "getMaxFailureWaitSeconds" -> WAIT_SECONDS;
              case "getMaxDeltaTimeSeconds" -> Integer.MAX_VALUE;
              default -> 0;
            });
  }

  private static <T> T proxy(Class<T> type, BiFunction<String, Object[], Object> answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> answer.apply(method.getName(), arguments)));
  }
}
