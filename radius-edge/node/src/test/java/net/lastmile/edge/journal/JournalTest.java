package net.lastmile.edge.journal;

import static net.lastmile.edge.journal.Entries.OTHER_TENANT;
import static net.lastmile.edge.journal.Entries.TENANT;
import static net.lastmile.edge.journal.Entries.append;
import static net.lastmile.edge.journal.Entries.newestSegment;
import static net.lastmile.edge.journal.Entries.onDisk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.contract.event.NasEvent;
import net.lastmile.edge.fixture.Await;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  private static final long PLENTY = 1 << 20;
  private static final long SMALL_SEGMENT = 400;
  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir Path directory;

  @Test
  @DisplayName("R10 an acknowledged accounting record is on disk")
  void whatIsAcknowledgedIsOnDisk() throws Exception {
    try (Journal journal = open(PLENTY, PLENTY)) {
      assertThat(append(journal, TENANT, "s1")).isTrue();
      assertThat(append(journal, OTHER_TENANT, "s1")).isTrue();

      assertThat(onDisk(directory)).containsExactly("1 a s1", "2 b s1");
      assertThat(journal.pending()).isEqualTo(2);
    }
  }

  @Test
  void numbersGoOnAfterARestart() throws Exception {
    UUID identity;
    try (Journal journal = open(PLENTY, PLENTY)) {
      identity = journal.identity();
      append(journal, TENANT, "s1");
    }
    try (Journal journal = open(PLENTY, PLENTY)) {
      append(journal, TENANT, "s2");
      assertThat(journal.identity()).isEqualTo(identity);
    }
    assertThat(onDisk(directory)).containsExactly("1 a s1", "2 a s2");
  }

  @Test
  @DisplayName("R10 a torn end of the journal is cut off")
  void aTornEndIsCutAndItsNumberGivenAgain() throws Exception {
    writeThree();
    try (FileChannel segment =
        FileChannel.open(newestSegment(directory), StandardOpenOption.WRITE)) {
      segment.truncate(segment.size() - 5);
    }
    try (Journal journal = open(PLENTY, PLENTY)) {
      append(journal, TENANT, "s4");
    }
    assertThat(onDisk(directory)).containsExactly("1 a s1", "2 b s2", "3 a s4");
  }

  @Test
  @DisplayName("R10 a damaged entry hides none after it")
  void aDamagedEntryHidesNoneAfterIt() throws Exception {
    writeThree();
    int entryOctets = (int) (Files.size(newestSegment(directory)) - SegmentFile.HEADER_OCTETS) / 3;
    flipOctet(SegmentFile.HEADER_OCTETS + 2L * entryOctets - 1);

    try (Journal journal = open(PLENTY, PLENTY)) {
      append(journal, TENANT, "s4");
    }
    assertThat(onDisk(directory)).containsExactly("1 a s1", "2 damaged", "3 a s3", "4 a s4");
  }

  @Test
  void aSegmentWithATornHeaderIsReplaced() throws Exception {
    writeThree();
    Files.write(directory.resolve("%020d.segment".formatted(4)), new byte[] {1, 2, 3});
    try (Journal journal = open(PLENTY, PLENTY)) {
      append(journal, TENANT, "s4");
    }
    assertThat(onDisk(directory)).containsExactly("1 a s1", "2 b s2", "3 a s3", "4 a s4");
  }

  @Test
  void refusesAtItsLimitAndGoesOnWhenTheCentreHasTakenSome() throws Exception {
    try (Journal journal = open(2 * SMALL_SEGMENT, SMALL_SEGMENT)) {
      int taken = 0;
      while (append(journal, TENANT, "s" + taken) && taken < 1_000) {
        taken++;
        if (journal.segments().bytes() >= 2 * SMALL_SEGMENT) {
          break;
        }
      }
      journal.accounting(
          TENANT, Entries.NAS, 0, InetAddress.getLoopbackAddress(), new byte[20], () -> {});
      Await.until("the journal refuses", journal::refusing);
      assertThat(append(journal, TENANT, "refused")).isFalse();
      journal.postAuth(TENANT, Entries.NAS, 0, new LoginNote().begin(AccessOutcome.ACCEPTED));
      assertThat(journal.dropped()).isEqualTo(1);

      journal.forwarded(taken, PassedOver.NONE);
      Await.until("the journal takes accounting again", () -> !journal.refusing());
      assertThat(append(journal, TENANT, "later")).isTrue();
      // The entry that showed that there is no room was kept and comes first.
      assertThat(onDisk(directory).getLast()).isEqualTo((taken + 2) + " a later");
    }
  }

  @Test
  @DisplayName("R10 a disk that fails costs replies for that long, and no record, note or session")
  void aDiskThatCannotBeWrittenMeansNoReplyUntilItCan() throws Exception {
    try (Journal journal = open(PLENTY, SMALL_SEGMENT)) {
      int taken = 0;
      while (journal.segments().bytes() < SMALL_SEGMENT) {
        append(journal, TENANT, "s" + taken++);
      }
      Path away = directory.resolveSibling("away");
      Files.move(directory, away);
      CountDownLatch acknowledged = new CountDownLatch(1);
      assertThat(journal.sessionLost(TENANT, Entries.NAS, 2, 1, "silent", "", "ann", "")).isTrue();
      journal.accounting(
          TENANT,
          Entries.NAS,
          0,
          InetAddress.getLoopbackAddress(),
          Entries.start("late"),
          acknowledged::countDown);
      Await.until("the journal refuses", journal::refusing);
      assertThat(acknowledged.getCount()).isOne();
      assertThat(append(journal, TENANT, "refused")).isFalse();

      Files.move(away, directory);
      Await.until("the reply may leave", () -> acknowledged.getCount() == 0);
      Await.until("the journal takes accounting again", () -> !journal.refusing());
      assertThat(append(journal, TENANT, "after")).isTrue();
      assertThat(onDisk(directory))
          .endsWith((taken + 1) + " a silent", (taken + 2) + " a late", (taken + 3) + " a after");
    }
  }

  @Test
  void aFaultOfItsOwnIsSaidAsAFailingDiskIs() throws Exception {
    JournalSettings faulty = new JournalSettings(directory, PLENTY, PLENTY, null, false);
    try (Journal journal = Journal.open(faulty)) {
      assertThat(append(journal, TENANT, "s1")).isTrue();
      // Without a configured age, checking the age of a segment with an entry fails.
      Await.until("the journal refuses", journal::refusing);
      assertThat(append(journal, TENANT, "s2")).isFalse();
    }
    assertThat(onDisk(directory)).containsExactly("1 a s1");
  }

  @Test
  void segmentsGoOnlyWhenTheCentreHasAllOfThem() throws Exception {
    try (Journal journal = open(PLENTY, SMALL_SEGMENT)) {
      for (int i = 1; i <= 20; i++) {
        append(journal, TENANT, "s" + i);
      }
      int before = journal.segmentCount();
      journal.forwarded(10, PassedOver.NONE);

      assertThat(journal.segmentCount()).isLessThan(before);
      assertThat(onDisk(directory)).contains("11 a s11", "20 a s20").doesNotContain("1 a s1");
    }
  }

  @Test
  @DisplayName("R10 what the centre has leaves the disk after a while, though nothing new comes")
  void anAgedSegmentIsLeft() throws Exception {
    JournalSettings settings =
        new JournalSettings(directory, PLENTY, PLENTY, Duration.ofMillis(1), false);
    try (Journal journal = Journal.open(settings)) {
      append(journal, TENANT, "s1");
      append(journal, OTHER_TENANT, "s2");
      Await.until("the segment is left", () -> SegmentFile.list(directory).getLast().base() == 3);
      assertThat(onDisk(directory)).containsExactly("1 a s1", "2 b s2");

      journal.forwarded(2, PassedOver.NONE);
      assertThat(onDisk(directory)).isEmpty();
      append(journal, TENANT, "s3");
      assertThat(onDisk(directory)).containsExactly("3 a s3");
    }
  }

  @Test
  @DisplayName("What a journal passed over is kept with its position, also of an earlier release")
  void passedOverIsKept() throws Exception {
    UUID identity = UUID.randomUUID();
    ForwardedMark mark = new ForwardedMark(identity, 9, new PassedOver(1, 2, 3));
    mark.write(directory);
    assertThat(ForwardedMark.read(directory)).contains(mark);

    ByteBuffer earlier = ByteBuffer.allocate(28);
    earlier.putLong(identity.getMostSignificantBits()).putLong(identity.getLeastSignificantBits());
    earlier.putLong(9).putInt(SegmentFile.crc(earlier.array(), 24));
    Files.write(directory.resolve("forwarded"), earlier.array());
    assertThat(ForwardedMark.read(directory))
        .contains(new ForwardedMark(identity, 9, PassedOver.NONE));
  }

  @Test
  void aNumberTheCentreHasIsNeverGivenAgain() throws Exception {
    writeThree();
    UUID identity = SegmentFile.list(directory).getLast().journal();
    new ForwardedMark(identity, 9, PassedOver.NONE).write(directory);

    try (Journal journal = open(PLENTY, PLENTY)) {
      append(journal, TENANT, "s10");
    }
    assertThat(onDisk(directory)).endsWith("10 a s10");
  }

  @Test
  void aJournalInUseIsLeftAlone() throws Exception {
    try (Journal journal = open(PLENTY, PLENTY)) {
      append(journal, TENANT, "s1");
      assertThatThrownBy(() -> open(PLENTY, PLENTY)).hasMessageContaining("in use");
      assertThat(append(journal, TENANT, "s2")).isTrue();
    }
    open(PLENTY, PLENTY).close();
  }

  @Test
  void notesKeepWhatTheySay() throws Exception {
    try (Journal journal = open(PLENTY, PLENTY)) {
      LoginNote login =
          new LoginNote()
              .begin(AccessOutcome.EXPIRED)
              .username("zoë".getBytes(StandardCharsets.UTF_8))
              .classToken(HexFormat.of().parseHex("c0ffee"), 3);
      journal.postAuth(OTHER_TENANT, Entries.NAS, 1_000, login);
      journal.nas(TENANT, Entries.NAS, 2_000, NasEvent.Kind.SENDS_MESSAGE_AUTHENTICATOR);
      Await.until("both are on disk", () -> journal.pending() == 2);

      try (JournalReader reader = new JournalReader(journal.segments())) {
        assertThat(reader.read(0, 2, 10))
            .map(entry -> EntryDecoder.decode(entry.number(), entry.octets()).orElseThrow())
            .map(Object::toString)
            .satisfiesExactly(
                postAuth -> assertThat(postAuth).contains("EXPIRED", "zoë", "c0ffee"),
                nas -> assertThat(nas).contains("SENDS_MESSAGE_AUTHENTICATOR", "number=2"));
      }
    }
  }

  private void writeThree() throws Exception {
    try (Journal journal = open(PLENTY, PLENTY)) {
      append(journal, TENANT, "s1");
      append(journal, OTHER_TENANT, "s2");
      append(journal, TENANT, "s3");
    }
  }

  private void flipOctet(long at) throws IOException {
    try (FileChannel segment =
        FileChannel.open(
            newestSegment(directory), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer octet = ByteBuffer.allocate(1);
      segment.read(octet, at);
      octet.put(0, (byte) ~octet.get(0)).rewind();
      segment.write(octet, at);
    }
  }

  private Journal open(long maxBytes, long segmentBytes) throws IOException {
    return Journal.open(new JournalSettings(directory, maxBytes, segmentBytes, HOUR, false));
  }
}
