package net.lastmile.portal.live;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TenantWatchTest {
  private final List<String> ended = new ArrayList<>();
  private final TenantWatch watch = new TenantWatch(tokens -> null);

  @Test
  @DisplayName("I9 a page whose socket cannot be closed holds up no other's end")
  void aSocketThatCannotBeClosedHoldsUpNoOther() {
    for (String name : List.of("ann", "bob", "eve")) {
      watch.add(new Listener(broken(name), name, null));
    }
    watch.keepOnly(listener -> listener.ticket().equals("eve"));
    assertThat(ended).containsExactlyInAnyOrder("ann", "bob");
    assertThat(watch.size()).isEqualTo(1);
  }

  private Session broken(String name) {
    return (Session)
        Proxy.newProxyInstance(
            Session.class.getClassLoader(),
            new Class<?>[] {Session.class},
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "close" -> {
                    ended.add(name);
                    throw new IOException("gone");
                  }
                  case "hashCode" -> System.identityHashCode(self);
                  case "equals" -> self == arguments[0];
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
