package net.lastmile.edge.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.contract.event.AccountingEvent;
import net.lastmile.edge.contract.event.AccountingEvent.StatusType;
import net.lastmile.edge.contract.event.EdgeEvent;
import net.lastmile.edge.contract.event.MacLockEvent;
import net.lastmile.edge.contract.event.NasEvent;
import net.lastmile.edge.contract.event.NasIdentity;
import net.lastmile.edge.contract.event.PostAuthEvent;
import net.lastmile.edge.fixture.OlderRelease;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a node of an earlier release left on disk when it was replaced. */
@DisplayName("R10 the journal of an older edge is read whole")
class OlderJournalTest {
  private static final UUID TENANT = UUID.fromString("00000000-0000-0000-0000-00000000000a");
  private static final UUID OTHER = UUID.fromString("00000000-0000-0000-0000-00000000000b");
  private static final UUID NAS = UUID.fromString("00000000-0000-0000-0000-0000000000aa");
  private static final UUID LINE = UUID.fromString("00000000-0000-0000-0000-0000000000cc");
  private static final UUID IDENTITY = UUID.fromString("5f42bed1-4354-49b0-a892-ebd1dfb572ad");
  private static final Instant AT = Instant.ofEpochMilli(1_780_000_000_000L);
  private static final String TOKEN = "0102030405060708090a0b0c0d0e0f10";

  /** As they were numbered at that time. */
  private static final List<String> OUTCOMES =
      List.of(
          "ACCEPTED",
          "UNKNOWN_USER",
          "INACTIVE",
          "EXPIRED",
          "WRONG_PASSWORD",
          "NO_PLAN",
          "UNSUPPORTED_METHOD",
          "TUNNEL_FAILED",
          "WRONG_MAC",
          "REALM_NOT_ALLOWED",
          "POOL_NOT_ALLOWED",
          "TOO_MANY_SESSIONS",
          "EXPIRED_PLAN",
          "NO_ADDRESS");

  private static final List<String> OF_NAS =
      List.of("SEEN", "SENDS_MESSAGE_AUTHENTICATOR", "SILENT", "REPORTS_AGAIN");

  private static final int ALL = 3 + 14 + 4 + 2;

  @TempDir Path directory;
  private List<EdgeEvent> events;

  @BeforeEach
  void read() throws Exception {
    OlderRelease.copy("journal", directory);
    JournalSettings settings =
        new JournalSettings(directory, 1 << 20, 1_000, Duration.ofHours(1), false);
    try (Journal journal = Journal.open(settings);
        JournalReader reader = new JournalReader(journal.segments())) {
      assertThat(journal.identity()).isEqualTo(IDENTITY);
      assertThat(journal.pending()).as("the centre has the first").isEqualTo(ALL - 1);
      events =
          reader.read(0, ALL, ALL).stream()
              .map(entry -> EntryDecoder.decode(entry.number(), entry.octets()).orElseThrow())
              .toList();
    }
    assertThat(events).extracting(EdgeEvent::number).containsExactlyElementsOf(numbers());
  }

  private static List<Long> numbers() {
    return Stream.iterate(1L, number -> number + 1).limit(ALL).toList();
  }

  @Test
  void readsAccounting() {
    AccountingEvent start = (AccountingEvent) events.get(0);
    assertThat(start.tenantId()).isEqualTo(TENANT);
    assertThat(start.nasId()).isEqualTo(NAS);
    assertThat(start.at()).isEqualTo(AT);
    assertThat(start.type()).isEqualTo(StatusType.START);
    assertThat(start.sourceAddress()).isEqualTo("192.0.2.1");
    assertThat(start.username()).isEqualTo("ana");
    assertThat(start.sessionId()).isEqualTo("8000ana");
    assertThat(start.classToken()).isEqualTo(TOKEN);
    assertThat(start.callingStationId()).isEqualTo("00:11:22:AA:BB:03");
    assertThat(start.nasPort()).isEqualTo("7");
    assertThat(start.nasPortId()).isEqualTo("ether1");
    assertThat(start.framedIp()).isEqualTo("100.64.0.7");
    AccountingEvent stop = (AccountingEvent) events.get(1);
    assertThat(stop.tenantId()).isEqualTo(OTHER);
    assertThat(stop.type()).isEqualTo(StatusType.STOP);
    assertThat(stop.sourceAddress()).isEqualTo("2001:db8::1");
    assertThat(stop.inputOctets()).isEqualTo(1_000);
    assertThat(stop.outputOctets()).isEqualTo(20_000);
    assertThat(stop.sessionSeconds()).isEqualTo(600);
    assertThat(stop.terminateCause()).isEqualTo("User-Request");
    assertThat(((AccountingEvent) events.get(2)).type()).isEqualTo(StatusType.ACCOUNTING_ON);
  }

  @Test
  void readsLogins() {
    List<PostAuthEvent> logins = only(PostAuthEvent.class);
    assertThat(logins).extracting(PostAuthEvent::outcome).containsExactlyElementsOf(outcomes());
    assertThat(logins)
        .allSatisfy(
            login -> {
              assertThat(login.tenantId()).isEqualTo(TENANT);
              assertThat(login.at()).isEqualTo(AT.plusSeconds(3));
              assertThat(login.username()).isEqualTo("zoë");
              assertThat(login.classToken()).isEqualTo(TOKEN);
              assertThat(login.callingStationId()).isEmpty();
            });
  }

  private static List<AccessOutcome> outcomes() {
    return OUTCOMES.stream().map(AccessOutcome::valueOf).toList();
  }

  @Test
  void readsWhatWasLearntOfRouters() {
    assertThat(only(NasEvent.class))
        .extracting(NasEvent::kind)
        .containsExactlyElementsOf(OF_NAS.stream().map(NasEvent.Kind::valueOf).toList());
    assertThat(only(NasEvent.class)).extracting(NasEvent::tenantId).containsOnly(OTHER);
  }

  @Test
  void readsLocksAndLostSessions() {
    assertThat(only(MacLockEvent.class))
        .containsExactly(
            new MacLockEvent(ALL - 1, TENANT, NAS, AT.plusSeconds(5), LINE, "001122aabb03", 7));
    AccountingEvent lost = (AccountingEvent) events.getLast();
    assertThat(lost.type()).isEqualTo(StatusType.LOST);
    assertThat(lost.delaySeconds()).isEqualTo(600);
    assertThat(List.of(lost.sessionId(), lost.classToken(), lost.username(), lost.framedIp()))
        .containsExactly("8000ana", "0a0b", "ana", "100.64.0.7");
    assertThat(lost.nasPort()).as("which it did not write").isEmpty();
    assertThat(lost.nas()).isEqualTo(NasIdentity.NONE);
  }

  private <E extends EdgeEvent> List<E> only(Class<E> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
