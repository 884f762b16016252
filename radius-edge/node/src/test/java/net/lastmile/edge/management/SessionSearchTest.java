package net.lastmile.edge.management;

import static net.lastmile.edge.session.SessionNode.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.directory.Directory;
import net.lastmile.edge.fixture.Await;
import net.lastmile.edge.fixture.RegionFixture;
import net.lastmile.edge.fixture.TenantFixture;
import net.lastmile.edge.radius.AttributeOctets;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.session.SessionNode;
import net.lastmile.edge.session.index.SessionKey;
import net.lastmile.edge.store.TestRegion;
import net.lastmile.edge.store.record.StoredSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions that one node heard of are found at the other. */
class SessionSearchTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @TempDir Path directory;
  private final RegionSummary summary = new RegionSummary();
  private final Directory tenants = new Directory(RegionFixture.key());
  private TestRegion region;
  private SessionNode first;
  private SessionNode second;
  private SessionSearch search;
  private TenantFixture isp;
  private TenantFixture other;
  private UUID nas;

  @BeforeEach
  void twoTenantsWithTheSameUsernameOnline() throws Exception {
    RegionFixture records =
        new RegionFixture(
            (kind, tenant, key, seq, payload) -> {
              summary.apply(kind, tenant, key, seq, payload);
              tenants.apply(kind, tenant, key, seq, payload);
            });
    isp = records.tenant("isp", 1812, 1813);
    other = records.tenant("other", 1814, 1815);
    nas = isp.nas("192.0.2.1", "secret", MessageAuthenticatorPolicy.REQUIRED);
    UUID otherNas = other.nas("192.0.2.1", "secret", MessageAuthenticatorPolicy.REQUIRED);
    region = new TestRegion(directory, 2);
    first = new SessionNode(region.start(0), "edge-0");
    second = new SessionNode(region.start(1), "edge-1");
    first.report(isp.id(), nas, NOON, START, "ann", "aa", "10.0.0.7");
    first.report(other.id(), otherNas, NOON, START, "ann", "bb", "10.0.0.7");
    Await.until("the other node knows both", () -> second.sessions.count() == 2);
    search = new SessionSearch(second.sessions, tenants, summary);
  }

  @AfterEach
  void close() {
    first.close();
    second.close();
    region.close();
  }

  @Test
  @DisplayName("O3 a session is found by user, address, device or port, at any node")
  void findsASession() {
    List<String> queries =
        List.of(
            "user=ANN",
            "address=10.0.0.7",
            "mac=0011-22aa-bb03",
            "mac=001122AABB03",
            "nas=192.0.2.1&port=7",
            "nas=" + nas + "&port=ether3");
    SessionView ann =
        new SessionView(
            "isp",
            nas.toString(),
            "192.0.2.1",
            "8000ann",
            "ann",
            "10.0.0.7",
            "",
            "",
            "",
            "00:11:22:AA:BB:03",
            "7",
            "ether3",
            "2026-11-21T12:00:00Z",
            "2026-11-21T12:00:00Z",
            "edge-0");
    for (String query : queries) {
      assertThat(find("tenant=isp&" + query)).as(query).containsExactly(ann);
    }
  }

  @Test
  @DisplayName("IP6 a session is found by its prefix, or an address within it")
  void findsTheHolderOfAnIpv6Address() {
    StoredSession state =
        new StoredSession("bob", "", "", "2001:db8:0:40::/60", "", "", "", 0, 1, 300, "edge-0", 0);
    second.sessions.apply(new SessionKey(isp.id(), nas, "s", "cc").text(), state);
    for (String address : List.of("2001:db8:0:40::/60", "2001:db8:0:4f::1", "2001:DB8:0:40::")) {
      assertThat(find("tenant=isp&address=" + address))
          .as(address)
          .extracting(SessionView::username)
          .containsExactly("bob");
    }
    assertThat(find("tenant=isp&address=2001:db8:0:50::1")).isEmpty();
    assertThat(find("tenant=other&address=2001:db8:0:4f::1")).isEmpty();
  }

  @Test
  @DisplayName("G1 a session is found by its Framed-IPv6-Address, which a terse packet leaves")
  void findsByIpv6Address() throws Exception {
    byte[] address = InetAddress.ofLiteral("2001:db8:1::7").getAddress();
    first.hand(isp.id(), nas, NOON, ipv6Line().octets(AttributeType.FRAMED_IPV6_ADDRESS, address));
    first.hand(isp.id(), nas, NOON.plusSeconds(60), ipv6Line());
    Await.until("it is up", () -> !find("tenant=isp&user=carl").isEmpty());
    assertThat(find("tenant=isp&address=2001:DB8:1:0::7"))
        .extracting(SessionView::framedIpv6Address)
        .containsExactly("2001:db8:1::7");
    assertThat(find("tenant=isp&address=2001:db8:1::8")).isEmpty();
    assertThat(find("tenant=other&address=2001:db8:1::7")).isEmpty();
  }

  private static AttributeOctets ipv6Line() {
    return new AttributeOctets()
        .number(AttributeType.ACCT_STATUS_TYPE, SessionNode.INTERIM)
        .text(AttributeType.ACCT_SESSION_ID, "6")
        .text(AttributeType.USER_NAME, "carl");
  }

  @Test
  void saysWhatIsMissingOrMalformed() {
    String one = "name one of user, address, mac, or nas with port";
    Map<String, String> complaints =
        Map.of(
            "user=ann", "tenant: there is no ''",
            "tenant=nobody&user=ann", "tenant: there is no 'nobody'",
            "tenant=isp", one,
            "tenant=isp&user=ann&mac=1", one,
            "tenant=isp&address=ann", "address: 'ann' is none",
            "tenant=isp&mac=ann", "mac: 'ann' is no hardware address",
            "tenant=isp&nas=192.0.2.1", "port: name the port of that nas",
            "tenant=isp&nas=192.0.2.9&port=7", "nas: there is no '192.0.2.9'");
    complaints.forEach(
        (query, complaint) ->
            assertThatThrownBy(() -> find(query))
                .as(query)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(complaint));
  }

  private List<SessionView> find(String query) {
    return search.find(Controls.query(query));
  }
}
