package net.lastmile.edge.feed;

import static net.lastmile.edge.contract.record.RecordKind.SUBSCRIBER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.lastmile.edge.centre.CentreClient;
import net.lastmile.edge.contract.feed.FeedDigest;
import net.lastmile.edge.fixture.Await;
import net.lastmile.edge.fixture.Centre;
import net.lastmile.edge.fixture.Feed;
import net.lastmile.edge.store.Records;
import net.lastmile.edge.store.TestRegion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A region's nodes end up with the centre's records, whatever was cut, killed or stale; compared by
 * digest.
 */
class ConvergenceTest {
  private static final UUID ISP = UUID.fromString("00000000-0000-0000-0000-00000000000a");
  private static final UUID OTHER_ISP = UUID.fromString("00000000-0000-0000-0000-00000000000b");
  private static final int SUBSCRIBERS = 300;

  @TempDir Path directory;
  private final List<Node> running = new ArrayList<>();
  private Centre centre;
  private TestRegion region;

  /** A store, and the loops that keep it up to date. */
  private record Node(Records records, FeedFollower feed, AntiEntropy antiEntropy) {
    void stop() {
      antiEntropy.close();
      feed.close();
      records.close();
    }
  }

  @BeforeEach
  void start() throws Exception {
    centre = new Centre();
    region = new TestRegion(directory, 2);
    for (int i = 0; i < SUBSCRIBERS; i++) {
      centre.feed.put(SUBSCRIBER, ISP, "user" + i, new byte[] {1});
      centre.feed.put(SUBSCRIBER, OTHER_ISP, "user" + i, new byte[] {2});
    }
  }

  @AfterEach
  void stop() {
    running.reversed().forEach(Node::stop);
    centre.close();
  }

  @Test
  void bothNodesFollowTheFeed() throws Exception {
    Node first = startNode(0);
    Node second = startNode(1);
    awaitConverged(first, second);

    changeSome();
    awaitConverged(first, second);
  }

  @Test
  void theOtherNodeFollowsWhenTheCoordinatorDies() throws Exception {
    Node first = startNode(0);
    Node second = startNode(1);
    awaitConverged(first, second);
    stopNode(first);

    changeSome();
    awaitConverged(second);
  }

  @Test
  @DisplayName("R10 a node that was away with old data does not bring back deleted subscribers")
  void aStaleNodeThatJoinsBringsNothingBack() throws Exception {
    Node first = startNode(0);
    Node stale = startNode(1);
    awaitConverged(first, stale);
    stopNode(stale);

    changeSome();
    awaitConverged(first);
    awaitConverged(first, startNode(1));
  }

  @Test
  @DisplayName("R10 a stale node that starts first does not roll updates back")
  void aStaleNodeThatStartsFirstRollsNothingBack() throws Exception {
    Node fresh = startNode(0);
    Node stale = startNode(1);
    awaitConverged(fresh, stale);
    stopNode(stale);
    changeSome();
    awaitConverged(fresh);
    stopNode(fresh);

    centre.stop();
    Node staleFirst = startNode(1);
    Node freshSecond = startNode(0);
    centre.startAgain();
    awaitConverged(staleFirst, freshSecond);
  }

  @Test
  void aNodeOlderThanTheTombstonesReadsAll() throws Exception {
    Node first = startNode(0);
    awaitConverged(first);
    stopNode(first);

    changeSome();
    centre.feed.dropTombstones();
    awaitConverged(startNode(0));
  }

  @Test
  void aStaleNodeConvergesWhenTombstonesAreGoneEverywhere() throws Exception {
    Node first = startNode(0);
    Node stale = startNode(1);
    awaitConverged(first, stale);
    stopNode(stale);
    changeSome();
    awaitConverged(first);
    centre.feed.dropTombstones();
    stopNode(first);
    wipe(region.disk(0));

    Node empty = startNode(0);
    awaitConverged(empty);
    awaitConverged(empty, startNode(1));
  }

  @Test
  void changesMadeWhileTheCentreWasAwayArrive() throws Exception {
    Node first = startNode(0);
    Node second = startNode(1);
    awaitConverged(first, second);
    centre.stop();
    changeSome();
    centre.startAgain();
    awaitConverged(first, second);
  }

  @Test
  @DisplayName("R10 a region follows a centre that was put back from a back-up")
  void aRestoredCentreIsFollowed() throws Exception {
    Node first = startNode(0);
    Node second = startNode(1);
    awaitConverged(first, second);
    Feed backup = centre.feed.copy();
    changeSome();
    centre.feed.put(SUBSCRIBER, OTHER_ISP, "lost", new byte[] {5});
    awaitConverged(first, second);

    centre.feed.restore(backup);
    awaitConverged(first, second);

    changeSome();
    awaitConverged(first, second);
  }

  @Test
  void anEmptyCentreIsNotBelieved() throws Exception {
    Node only = startNode(0);
    awaitConverged(only);
    FeedDigest before = only.records().digest();

    centre.feed.restore(new Feed());
    long reads = centre.feed.reads();
    // The first read may have begun earlier; once the third has, the second was evaluated.
    Await.until("the empty feed was read", () -> centre.feed.reads() >= reads + 3);

    assertThat(only.records().digest()).isEqualTo(before);
  }

  private void changeSome() {
    for (int i = 0; i < SUBSCRIBERS; i += 3) {
      centre.feed.delete(SUBSCRIBER, ISP, "user" + i);
      centre.feed.put(SUBSCRIBER, OTHER_ISP, "user" + i, new byte[] {3});
    }
    centre.feed.put(SUBSCRIBER, ISP, "new", new byte[] {4});
  }

  private Node startNode(int index) throws Exception {
    Records records = region.start(index);
    CentreClient client = new CentreClient(centre.settings("edge-" + index), Clock.systemUTC());
    Node node =
        new Node(records, new FeedFollower(records, client), new AntiEntropy(records, client));
    node.feed().start();
    node.antiEntropy().start();
    running.add(node);
    return node;
  }

  private void stopNode(Node node) {
    running.remove(node);
    node.stop();
  }

  private void awaitConverged(Node... nodes) throws Exception {
    for (Node node : nodes) {
      Await.until(
          "the copy equals the centre's",
          () -> node.records().digest().equals(centre.feed.digest()));
      assertThat(node.records().members()).hasSize(nodes.length);
    }
  }

  private static void wipe(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
