package net.lastmile.portal.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import net.lastmile.api.live.LiveApi;
import net.lastmile.api.live.LiveView;
import net.lastmile.portal.client.ApiUnavailable;
import net.lastmile.portal.login.HeldLogIn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TenantWatchTest {
  private static final UUID TENANT = UUID.randomUUID();

  private final AtomicReference<LiveView> data = new AtomicReference<>(new LiveView(7, 3));
  private final AtomicReference<String> askedWith = new AtomicReference<>();
  private long nanos;
  private final TenantWatch watch = new TenantWatch(this::api, () -> nanos);

  @Test
  @DisplayName("I9 a page hears that something moved, and nothing while nobody knows")
  void hearsThatSomethingMoved() {
    assertThat(hear("ann")).isEmpty();
    watch.look();
    Optional<String> first = hear("ann");
    assertThat(first).isPresent().isEqualTo(hear("bob"));

    watch.look();
    assertThat(hear("ann")).isEqualTo(first);
    data.set(new LiveView(7, 4));
    watch.look();
    assertThat(hear("ann")).isPresent().isNotEqualTo(first);
  }

  @Test
  @DisplayName("pages are told that nobody knows while the API does not answer")
  void saysThatNobodyKnows() {
    hear("ann");
    watch.look();
    data.set(null);
    assertThatThrownBy(watch::look).isInstanceOf(ApiUnavailable.class);
    assertThat(hear("ann")).isEmpty();
  }

  @Test
  @DisplayName("who asks no more is let go, and a log-in that ended is asked with no more")
  void letsGoOfWhoAsksNoMore() {
    hear("ann");
    nanos = 10;
    watch.hear("over", new HeldLogIn(TENANT, "subject", Optional::empty));
    hear("bob");
    watch.forgetSilent(9);
    assertThat(watch.size()).isEqualTo(2);
    watch.look();
    assertThat(askedWith).hasValue("bob");
  }

  private Optional<String> hear(String name) {
    return watch.hear(name, new HeldLogIn(TENANT, name, () -> Optional.of(name)));
  }

  private LiveApi api(Supplier<Optional<String>> token) {
    return () -> {
      askedWith.set(token.get().orElseThrow());
      return Optional.ofNullable(data.get()).orElseThrow(() -> new ApiUnavailable("down", null));
    };
  }
}
