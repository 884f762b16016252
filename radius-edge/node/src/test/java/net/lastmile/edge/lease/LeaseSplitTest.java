package net.lastmile.edge.lease;

import static net.lastmile.edge.lease.LeaseNode.addressOf;
import static net.lastmile.edge.session.SessionNode.START;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.lastmile.edge.directory.Admission;
import net.lastmile.edge.fixture.Await;
import net.lastmile.edge.fixture.MovableClock;
import net.lastmile.edge.store.Records;
import net.lastmile.edge.store.TestRegion;
import org.jgroups.protocols.DISCARD;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes that lease while the connection between them is cut, and what is found afterwards. */
class LeaseSplitTest {
  private static final UUID ISP = UUID.fromString("00000000-0000-0000-0000-00000000000a");
  private static final UUID OTHER_ISP = UUID.fromString("00000000-0000-0000-0000-00000000000b");
  private static final String POOL = "10.0.0.0-10.0.0.3";
  private static final String LARGER_POOL = "10.0.0.0-10.0.0.4";
  private static final String ONE_ADDRESS = "10.0.0.0-10.0.0.0";
  private static final int ADDRESSES = 4;

  @TempDir Path directory;
  private final MovableClock clock = new MovableClock();
  private final DISCARD firstLine = new DISCARD();
  private final DISCARD secondLine = new DISCARD();
  private TestRegion region;
  private Records firstRecords;
  private Records secondRecords;
  private LeaseNode first;
  private LeaseNode second;

  /** A line that is online, and the address leased to it. */
  private record Online(UUID subscriber, String name, String address) {}

  @BeforeEach
  void twoNodes() throws Exception {
    UUID nas = UUID.randomUUID();
    region = new TestRegion(directory, 2);
    firstRecords = region.start(0, firstLine);
    secondRecords = region.start(1, secondLine);
    first = new LeaseNode(firstRecords, "edge-0", nas, clock);
    second = new LeaseNode(secondRecords, "edge-1", nas, clock);
    first.pool(ISP, POOL);
    second.pool(ISP, POOL);
    first.pool(OTHER_ISP, ONE_ADDRESS);
    second.pool(OTHER_ISP, ONE_ADDRESS);
  }

  @AfterEach
  void close() {
    first.close();
    second.close();
    region.close();
  }

  @Test
  @DisplayName("IP3 in a split each side leases its own part first; what is doubled is counted")
  void whatASplitDoubledIsCounted() throws Exception {
    cut(true);
    awaitMembers(1);
    awaitAlone(first);
    awaitAlone(second);
    List<Online> ofFirst = new ArrayList<>();
    List<Online> ofSecond = new ArrayList<>();
    for (int i = 0; i < ADDRESSES / 2; i++) {
      ofFirst.add(dialIn(first, "a" + i));
      ofSecond.add(dialIn(second, "b" + i));
    }
    assertThat(addresses(ofFirst, ofSecond)).hasSize(ADDRESSES);

    clock.advance(Duration.ofSeconds(1));
    dialIn(first, "a9");
    Online winner = dialIn(second, "b9");
    cut(false);
    awaitMembers(2);
    awaitClaim(winner.address(), "b9");
    int lines = ADDRESSES + 2;
    Await.until("both know all lines", () -> online(first) == lines && online(second) == lines);

    first.desk.review(clock.millis());
    assertThat(first.desk.conflicts()).isEqualTo(2);
    assertThat(first.desk.freed()).isZero();
    assertThat(online(first)).isEqualTo(lines);
    theNextLogInGetsAnother(
        ofFirst.stream().filter(line -> line.address().equals(winner.address())).findFirst());
  }

  /** Neither line was disconnected; the one that no longer has a claim gets a free address. */
  private void theNextLogInGetsAnother(Optional<Online> loser) {
    first.pool(ISP, LARGER_POOL);
    Online line = loser.orElseThrow();
    String next = addressOf(first.lease(ISP, line.subscriber(), "aa", line.name()).join());
    assertThat(next).isEqualTo("10.0.0.4");
  }

  /** A write made while a node still waits for the other one may happen and yet fail. */
  private static void awaitAlone(LeaseNode node) throws Exception {
    UUID subscriber = UUID.randomUUID();
    Await.until(
        "it leases alone",
        () -> node.lease(OTHER_ISP, subscriber, "cc", "line").join() instanceof Admission.Granted);
  }

  private void awaitClaim(String address, String token) throws Exception {
    String key = ClaimKey.address(ISP, LeaseNode.POOL, address).text();
    Await.until(
        "the later claim holds on both",
        () ->
            firstRecords.claims().get(key).token().equals(token)
                && secondRecords.claims().get(key).token().equals(token)
                && first.desk.held() == ADDRESSES + 1
                && second.desk.held() == ADDRESSES + 1);
  }

  private Online dialIn(LeaseNode node, String token) {
    UUID subscriber = UUID.randomUUID();
    String name = "line-" + token;
    String address = addressOf(node.lease(ISP, subscriber, token, name).join());
    node.report(ISP, START, name, token, address);
    return new Online(subscriber, name, address);
  }

  private static long online(LeaseNode node) {
    return node.sessions.sessions.count();
  }

  private static Set<String> addresses(List<Online> some, List<Online> others) {
    Set<String> addresses = new HashSet<>();
    some.forEach(line -> addresses.add(line.address()));
    others.forEach(line -> addresses.add(line.address()));
    return addresses;
  }

  private void awaitMembers(int count) throws Exception {
    Await.until(
        "each side sees " + count,
        () -> firstRecords.members().size() == count && secondRecords.members().size() == count);
  }

  private void cut(boolean cut) {
    firstLine.discardAll(cut);
    secondLine.discardAll(cut);
  }
}
