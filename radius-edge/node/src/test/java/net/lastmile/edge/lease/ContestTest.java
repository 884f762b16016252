package net.lastmile.edge.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.directory.Admission;
import net.lastmile.edge.directory.Admission.Answer;
import net.lastmile.edge.fixture.MovableClock;
import net.lastmile.edge.store.TestRegion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes that lease the same things at the same time. */
class ContestTest {
  private static final UUID ISP = UUID.fromString("00000000-0000-0000-0000-00000000000a");
  private static final UUID OTHER_ISP = UUID.fromString("00000000-0000-0000-0000-00000000000b");
  private static final int LIMIT = 3;
  private static final int DEVICES = 40;
  private static final int ADDRESSES = 100;
  private static final int LINES = 150;

  @TempDir Path directory;
  private final MovableClock clock = new MovableClock();
  private TestRegion region;
  private List<LeaseNode> nodes;

  @BeforeEach
  void twoNodes() throws Exception {
    region = new TestRegion(directory, 2);
    UUID nas = UUID.randomUUID();
    nodes =
        List.of(
            new LeaseNode(region.start(0), "edge-0", nas, clock),
            new LeaseNode(region.start(1), "edge-1", nas, clock));
  }

  @AfterEach
  void close() {
    nodes.forEach(LeaseNode::close);
    region.close();
  }

  @Test
  @DisplayName("R11 of many devices at once so many come in as the limit says, over both nodes")
  void aLimitHoldsOverBothNodes() {
    UUID ann = UUID.randomUUID();
    List<CompletableFuture<Answer>> asked = new ArrayList<>();
    for (int i = 0; i < DEVICES; i++) {
      String mac = "00:11:22:33:44:%02x".formatted(i);
      asked.add(nodes.get(i % 2).session(ISP, ann, "a" + i, mac, LIMIT));
      asked.add(nodes.get(i % 2).session(OTHER_ISP, ann, "b" + i, mac, LIMIT));
    }
    List<Answer> answers = asked.stream().map(CompletableFuture::join).toList();

    assertThat(answers).filteredOn(Admission.Granted.class::isInstance).hasSize(2 * LIMIT);
    assertThat(answers)
        .filteredOn(Admission.Refused.class::isInstance)
        .allMatch(a -> ((Admission.Refused) a).why() == AccessOutcome.TOO_MANY_SESSIONS)
        .hasSize(2 * DEVICES - 2 * LIMIT);
  }

  @Test
  @DisplayName("IP3 no address is given out twice; two tenants with the same pool never meet")
  void everyAddressIsGivenOutOnce() {
    for (LeaseNode node : nodes) {
      node.pool(ISP, "10.0.0.1-10.0.0." + ADDRESSES);
      node.pool(OTHER_ISP, "10.0.0.1-10.0.0." + ADDRESSES);
    }
    List<CompletableFuture<Answer>> asked = new ArrayList<>();
    List<CompletableFuture<Answer>> others = new ArrayList<>();
    for (int i = 0; i < LINES; i++) {
      asked.add(nodes.get(i % 2).lease(ISP, UUID.randomUUID(), "a" + i, ""));
      if (i < ADDRESSES) {
        others.add(nodes.get(i % 2).lease(OTHER_ISP, UUID.randomUUID(), "b" + i, ""));
      }
    }
    assertThat(distinct(asked)).hasSize(ADDRESSES);
    assertThat(distinct(others)).hasSize(ADDRESSES);
    assertThat(asked)
        .filteredOn(answer -> answer.join() instanceof Admission.Refused)
        .hasSize(LINES - ADDRESSES);
    assertThat(nodes.getFirst().desk.held()).isEqualTo(2 * ADDRESSES);
    assertThat(nodes.getLast().desk.held()).isEqualTo(2 * ADDRESSES);
  }

  @Test
  void eachNodeHasAddressesThatTheOtherLeavesAlone() {
    nodes.forEach(node -> node.pool(ISP, "10.0.0.0-10.0.0." + (ADDRESSES - 1)));
    Set<String> ofFirst = new HashSet<>();
    Set<String> ofSecond = new HashSet<>();
    for (int i = 0; i < ADDRESSES / 2; i++) {
      Answer answer = nodes.getFirst().lease(ISP, UUID.randomUUID(), "a" + i, "").join();
      ofFirst.add(lastOctet(answer));
    }
    nodes.getFirst().desk.close();
    for (int i = 0; i < ADDRESSES / 2; i++) {
      Answer answer = nodes.getLast().lease(ISP, UUID.randomUUID(), "b" + i, "").join();
      ofSecond.add(lastOctet(answer));
    }
    assertThat(ofFirst).hasSize(ADDRESSES / 2).allMatch(octet -> Integer.parseInt(octet) % 2 == 0);
    assertThat(ofSecond).hasSize(ADDRESSES / 2).allMatch(octet -> Integer.parseInt(octet) % 2 == 1);
  }

  private static String lastOctet(Answer answer) {
    String address = LeaseNode.addressOf(answer);
    return address.substring(address.lastIndexOf('.') + 1);
  }

  private static Set<String> distinct(List<CompletableFuture<Answer>> asked) {
    Set<String> addresses = new HashSet<>();
    for (CompletableFuture<Answer> answer : asked) {
      if (answer.join() instanceof Admission.Granted granted) {
        assertThat(addresses.add(LeaseNode.addressOf(granted))).isTrue();
      }
    }
    return addresses;
  }
}
