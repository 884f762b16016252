package net.lastmile.edge.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import net.lastmile.edge.contract.record.ListenerRecord;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.contract.record.RecordKind;
import net.lastmile.edge.contract.record.SubscriberRecord;
import net.lastmile.edge.fixture.RegionFixture;
import net.lastmile.edge.fixture.TenantFixture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DirectoryTest {
  private static final InetAddress ADDRESS = InetAddress.ofLiteral("192.0.2.1");

  private final RegionFixture region = new RegionFixture();
  private final TenantFixture red = region.tenant("red", 1812, 1813);
  private final TenantFixture blue = region.tenant("blue", 1814, 1815);

  @Test
  @DisplayName("T1 a tenant's subscribers and NAS are seen by that tenant alone")
  void keepsTenantsApart() {
    red.subscriber("ana", "x");
    red.nas("192.0.2.1", "s", MessageAuthenticatorPolicy.OPTIONAL);
    assertThat(subscriber(red, "ana")).isNotNull();
    assertThat(subscriber(blue, "ana")).isNull();
    assertThat(region.view(blue.id()).nasAt(ADDRESS)).isNull();
    blue.remove(RecordKind.SUBSCRIBER, "ana");
    assertThat(subscriber(red, "ana")).isNotNull();
  }

  @Test
  void holdsSubscribersBeforeTheirPlanComes() {
    red.remove(RecordKind.PLAN, red.planId().toString());
    red.subscriber("ana", "x");
    Tenant tenant = region.view(red.id());
    assertThat(tenant.planOf(subscriber(red, "ana"))).isNull();
    red.plan(1_000, 2_000);
    assertThat(tenant.planOf(subscriber(red, "ana"))).isNotNull();
  }

  @Test
  void countsSubscribersOverAllTenants() {
    red.subscriber("ana", "x");
    red.subscriber("ana", "y");
    blue.subscriber("ana", "x");
    assertThat(region.directory().subscribers()).isEqualTo(2);
    red.remove(RecordKind.SUBSCRIBER, "ana");
    assertThat(region.directory().subscribers()).isEqualTo(1);
  }

  @Test
  void anAddressFallsToTheOtherNasThatClaimsIt() {
    UUID first = red.nas("192.0.2.1", "s", MessageAuthenticatorPolicy.OPTIONAL);
    UUID second = red.nas("192.0.2.1", "s", MessageAuthenticatorPolicy.OPTIONAL);
    Tenant tenant = region.view(red.id());
    assertThat(tenant.nasAt(ADDRESS).id()).isEqualTo(second);
    red.remove(RecordKind.NAS, second.toString());
    assertThat(tenant.nasAt(ADDRESS).id()).isEqualTo(first);
    red.remove(RecordKind.NAS, first.toString());
    assertThat(tenant.nasAt(ADDRESS)).isNull();
  }

  @Test
  void takesAwayWhatItCannotRead() {
    red.subscriber("ana", "x");
    region.apply(RecordKind.SUBSCRIBER, red.id(), "ana", new byte[] {99});
    assertThat(subscriber(red, "ana")).isNull();
    UUID nas = red.nas("192.0.2.1", "s", MessageAuthenticatorPolicy.OPTIONAL);
    region.apply(RecordKind.NAS, red.id(), nas.toString(), new byte[] {1, 2});
    assertThat(region.view(red.id()).nasAt(ADDRESS)).isNull();
    region.apply(RecordKind.PLAN, red.id(), "no uuid", new byte[0]);
  }

  @Test
  void tellsOfListenersThatWereAndThatCome() {
    List<String> heard = new ArrayList<>();
    region
        .directory()
        .watchListeners(
            (tenant, listener) ->
                heard.add(tenant.name() + " " + (listener == null ? "-" : listener.authPort())));
    assertThat(heard).containsExactlyInAnyOrder("red 1812", "blue 1814");
    heard.clear();
    byte[] same = new ListenerRecord(1812, 1813).encode();
    region.apply(RecordKind.LISTENER, red.id(), "", same);
    red.remove(RecordKind.LISTENER, "");
    assertThat(heard).containsExactly("red -");
  }

  @Test
  void opensCredentialsForTheirOwnSubscriberOnly() {
    AtomicReference<SubscriberRecord> record = new AtomicReference<>();
    red.subscriber(
        "ana",
        "correct",
        line -> {
          record.set(line);
          return line;
        });
    blue.subscriber("ana", "other", line -> record.get());
    CredentialsOpener opener = region.directory().credentialsOpener();
    assertThat(opener.open(subscriber(blue, "ana"))).isFalse();
    byte[] entry = subscriber(red, "ana");
    assertThat(new String(entry, StandardCharsets.ISO_8859_1)).doesNotContain("correct");
    assertThat(opener.open(entry)).isTrue();
    assertThat(
            new String(
                opener.octets(),
                opener.passwordOffset(),
                opener.passwordLength(),
                StandardCharsets.UTF_8))
        .isEqualTo("correct");
    opener.close();
    assertThat(opener.octets()).containsOnly(0);
    assertThat(opener.ntHash()).containsOnly(0);
  }

  private byte[] subscriber(TenantFixture of, String name) {
    byte[] octets = name.getBytes(StandardCharsets.UTF_8);
    return region.view(of.id()).subscriber(octets, 0, octets.length);
  }
}
