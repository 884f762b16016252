package net.lastmile.edge.journal;

import static net.lastmile.edge.journal.Entries.OTHER_TENANT;
import static net.lastmile.edge.journal.Entries.TENANT;
import static net.lastmile.edge.journal.Entries.append;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.lastmile.edge.centre.CentreClient;
import net.lastmile.edge.contract.event.AccountingEvent;
import net.lastmile.edge.contract.event.JournalTotals;
import net.lastmile.edge.fixture.Await;
import net.lastmile.edge.fixture.Centre;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForwarderTest {
  private static final long PLENTY = 1 << 20;
  private static final long SMALL_SEGMENT = 400;
  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir Path directory;
  private Centre centre;
  private Journal journal;
  private Forwarder forwarder;
  private RefusedEvents refused;

  @BeforeEach
  void start() throws Exception {
    centre = new Centre();
    openJournal();
  }

  @AfterEach
  void stop() throws Exception {
    forwarder.close();
    journal.close();
    centre.close();
  }

  @Test
  void eachEventReachesTheCentreUnderItsTenant() throws Exception {
    append(journal, TENANT, "same");
    append(journal, OTHER_TENANT, "same");
    awaitForwarded();

    assertThat(centre.stored.events())
        .map(event -> Entries.name((AccountingEvent) event))
        .containsExactly("1 a same", "2 b same");
    assertThat(centre.stored.journals()).containsExactly(journal.identity());
  }

  @Test
  @DisplayName("R10 accounting taken while the centre is down is stored once after its return")
  void anOutageDelaysAndLosesNothing() throws Exception {
    centre.stop();
    appendMany(50);
    assertThat(journal.pending()).isEqualTo(50);

    centre.startAgain();
    awaitForwarded();
    assertThat(centre.stored.numbers()).isEqualTo(numbers(1, 50));
  }

  @Test
  @DisplayName("R10 a batch whose answer was lost is sent again and counted once")
  void aLostAnswerIsNotASecondRecord() throws Exception {
    centre.loseAnswers = true;
    appendMany(10);
    Await.until("the batch is sent twice", () -> centre.stored.batches() > 1);
    assertThat(journal.pending()).isEqualTo(10);

    centre.loseAnswers = false;
    awaitForwarded();
    assertThat(centre.stored.numbers()).isEqualTo(numbers(1, 10));
    assertThat(journal.totals().delivered()).isEqualTo(10);
  }

  @Test
  void aRestartGoesOnWhereTheCentreIs() throws Exception {
    appendMany(10);
    awaitForwarded();
    centre.stop();
    appendMany(10);
    forwarder.close();
    journal.close();

    centre.startAgain();
    openJournal();
    awaitForwarded();
    assertThat(centre.stored.numbers()).isEqualTo(numbers(1, 20));
    assertThat(centre.stored.journals()).hasSize(1);
  }

  @Test
  void aPlatformThatIsStartingIsWaitedFor() throws Exception {
    centre.eventsStatus = 404;
    appendMany(3);
    Await.until("the centre was asked", () -> centre.tokenRequests.size() == 1);
    assertThat(journal.pending()).isEqualTo(3);

    centre.eventsStatus = 0;
    awaitForwarded();
    assertThat(centre.stored.numbers()).isEqualTo(numbers(1, 3));
    assertThat(refusedFiles()).isEmpty();
  }

  @Test
  void anEventTheCentreRefusesIsPutAsideAndBlocksNoOther() throws Exception {
    centre.stored.refuse(7);
    appendMany(20);
    awaitForwarded();

    assertThat(centre.stored.numbers())
        .isEqualTo(LongStream.rangeClosed(1, 20).filter(n -> n != 7).boxed().toList());
    assertThat(refusedFiles())
        .singleElement()
        .satisfies(file -> assertThat(file).content().contains("number=7", TENANT.toString()));
  }

  @Test
  @DisplayName("Accounting waits while the identity server or a proxy answers 400 or 413")
  void noOtherAnswerPutsAnythingAside() throws Exception {
    centre.tokenStatus = 400;
    appendMany(5);
    Await.until("the identity server refused", () -> !centre.tokenRequests.isEmpty());
    centre.tokenStatus = 0;
    for (int status : new int[] {400, 413}) {
      int before = centre.refusals.get();
      centre.eventsStatus = status;
      Await.until("a proxy refused", () -> centre.refusals.get() > before);
    }
    assertThat(journal.pending()).isEqualTo(5);
    centre.eventsStatus = 0;
    awaitForwarded();
    assertThat(centre.stored.numbers()).isEqualTo(numbers(1, 5));
    assertThat(refusedFiles()).isEmpty();
  }

  @Test
  @DisplayName("What the centre refused is played again, under a new number, and lies no longer")
  void whatWasRefusedIsPlayedAgain() throws Exception {
    centre.stored.refuse(2);
    append(journal, TENANT, "s1");
    append(journal, OTHER_TENANT, "s2");
    append(journal, TENANT, "s3");
    awaitForwarded();
    assertThat(refused.count()).isEqualTo(1);
    assertThat(RefusedEvents.in(directory.resolve("refused")).count()).isEqualTo(1);

    assertThat(journal.totals()).isEqualTo(totals(3, 0, 0, 1));

    assertThat(refused.playAgain(journal)).isEqualTo(1);
    Await.until("it lies no longer", () -> refused.count() == 0);
    awaitForwarded();
    assertThat(centre.stored.events())
        .map(event -> Entries.name((AccountingEvent) event))
        .containsExactly("1 a s1", "3 a s3", "4 b s2");
    assertThat(journal.totals()).isEqualTo(totals(4, 0, 0, 1));
    assertThat(journal.totals().delivered()).isEqualTo(3);
    assertThat(refused.playAgain(journal)).isZero();
  }

  @Test
  void damageIsPassedOver() throws Exception {
    centre.stop();
    appendMany(3);
    Path segment = Entries.newestSegment(directory.resolve("journal"));
    byte[] octets = Files.readAllBytes(segment);
    int entryOctets = (octets.length - SegmentFile.HEADER_OCTETS) / 3;
    octets[SegmentFile.HEADER_OCTETS + 2 * entryOctets - 1] ^= 1;
    Files.write(segment, octets);
    centre.startAgain();
    awaitForwarded();

    assertThat(centre.stored.numbers()).containsExactly(1L, 3L);
    assertThat(forwarder.unreadable()).isEqualTo(1);
    assertThat(journal.totals()).isEqualTo(totals(3, 0, 1, 0));
  }

  @Test
  @DisplayName("R9 accounting of tunnels is acknowledged, passed over and no fault")
  void accountingOfNoSessionIsPassedOver() throws Exception {
    CountDownLatch acknowledged = new CountDownLatch(7);
    InetAddress router = InetAddress.getLoopbackAddress();
    for (int type = 9; type <= 15; type++) {
      byte[] packet = Entries.request(type, "tunnel");
      journal.accounting(TENANT, Entries.NAS, 0, router, packet, acknowledged::countDown);
    }
    append(journal, TENANT, "s1");
    awaitForwarded();

    assertThat(acknowledged.getCount()).isZero();
    assertThat(centre.stored.numbers()).containsExactly(8L);
    assertThat(forwarder.unused()).isEqualTo(7);
    assertThat(forwarder.unreadable()).isZero();
  }

  @Test
  @DisplayName("What is no event is counted once, however often it is read, and over restarts")
  void countsOverRetriesAndRestarts() throws Exception {
    centre.stop();
    CountDownLatch acknowledged = new CountDownLatch(1);
    journal.accounting(
        TENANT,
        Entries.NAS,
        0,
        InetAddress.getLoopbackAddress(),
        Entries.request(9, "tunnel"),
        acknowledged::countDown);
    appendMany(2);
    centre.startAgain();
    centre.loseAnswers = true;
    Await.until("the batch is sent twice", () -> centre.stored.batches() > 1);
    centre.loseAnswers = false;
    awaitForwarded();
    assertThat(acknowledged.getCount()).isZero();
    assertThat(journal.totals()).isEqualTo(totals(3, 1, 0, 0));
    forwarder.close();
    journal.close();

    openJournal();
    assertThat(journal.totals()).isEqualTo(totals(3, 1, 0, 0));
    appendMany(1);
    awaitForwarded();
    assertThat(journal.totals()).isEqualTo(totals(4, 1, 0, 0));
    assertThat(journal.totals().delivered()).isEqualTo(centre.stored.numbers().size());
  }

  /** Totals of a journal that is completely forwarded. */
  private JournalTotals totals(long written, long unused, long unreadable, long refused) {
    return new JournalTotals(journal.identity(), written, written, unused, unreadable, refused, 0);
  }

  private void openJournal() throws IOException {
    journal =
        Journal.open(
            new JournalSettings(directory.resolve("journal"), PLENTY, SMALL_SEGMENT, HOUR, false));
    refused = RefusedEvents.in(directory.resolve("refused"));
    forwarder =
        new Forwarder(
            journal,
            new CentreClient(centre.settings("edge-1"), Clock.systemUTC()),
            "edge-1",
            refused);
    forwarder.start();
  }

  private void appendMany(int count) throws Exception {
    for (int i = 0; i < count; i++) {
      assertThat(append(journal, TENANT, "s" + i)).isTrue();
    }
  }

  private void awaitForwarded() throws Exception {
    Await.until("all is forwarded", () -> journal.pending() == 0);
  }

  private List<Path> refusedFiles() throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve("refused"))) {
      return files.toList();
    }
  }

  private static List<Long> numbers(long first, long last) {
    return LongStream.rangeClosed(first, last).boxed().toList();
  }
}
