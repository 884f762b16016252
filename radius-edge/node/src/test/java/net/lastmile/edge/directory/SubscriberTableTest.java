package net.lastmile.edge.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import net.lastmile.edge.contract.record.LineBinding;
import net.lastmile.edge.contract.record.LineCertificates;
import net.lastmile.edge.contract.record.LineLogin;
import net.lastmile.edge.contract.record.StaticIpv6;
import net.lastmile.edge.contract.record.SubscriberRecord;
import net.lastmile.edge.contract.record.Username.Case;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SubscriberTableTest {
  private final SubscriberTable table = new SubscriberTable(42);

  @Test
  void holdsWhatAMapWouldHold() {
    SplittableRandom random = new SplittableRandom(7);
    Map<String, Integer> expected = new HashMap<>();
    for (int step = 0; step < 50_000; step++) {
      String name = "user" + random.nextInt(2_000);
      if (random.nextInt(3) == 0) {
        table.remove(octets(name));
        expected.remove(name);
      } else {
        put(name, step);
        expected.put(name, step);
      }
    }
    assertThat(table.size()).isEqualTo(expected.size());
    for (int i = 0; i < 2_000; i++) {
      byte[] found = find("USER" + i);
      Integer slot = expected.get("user" + i);
      assertThat(found == null ? null : SubscriberEntry.planSlot(found)).isEqualTo(slot);
    }
  }

  @Test
  @DisplayName("L4: certificates of a line lie in its entry; a line without any has no octet more")
  void keepsCertificates() {
    byte[] name = octets("ana");
    byte[] hidden = {9, 8, 7};
    byte[] without = SubscriberEntry.of(record(LineCertificates.NONE), name, 6, 7, 0, hidden);
    byte[] with =
        SubscriberEntry.of(
            record(new LineCertificates(List.of("0a".repeat(32), "0b".repeat(32)))),
            name,
            6,
            7,
            0,
            hidden);
    assertThat(with).hasSize(without.length + 1 + 2 * 32);
    byte[] second = new byte[32];
    Arrays.fill(second, (byte) 0x0b);
    assertThat(SubscriberEntry.admitsCertificate(with, second)).isTrue();
    assertThat(SubscriberEntry.admitsCertificate(without, second)).isFalse();
    assertThat(SubscriberEntry.admitsCertificate(with, new byte[32])).isFalse();
    assertThat(with[SubscriberEntry.sealedOffset(with)]).isEqualTo((byte) 9);
    assertThat(without[SubscriberEntry.sealedOffset(without)]).isEqualTo((byte) 9);
  }

  private static SubscriberRecord record(LineCertificates certificates) {
    return new SubscriberRecord(
        new UUID(1, 2),
        "ana",
        new UUID(3, 4),
        true,
        -5,
        "",
        new byte[0],
        LineBinding.NONE,
        StaticIpv6.NONE,
        LineLogin.PASSWORD,
        certificates);
  }

  @Test
  void keepsEveryFieldOfASubscriber() {
    SubscriberRecord record =
        new SubscriberRecord(
            new UUID(1, 2),
            "ana",
            new UUID(3, 4),
            true,
            -5,
            "",
            new byte[] {9, 8, 7},
            LineBinding.NONE,
            StaticIpv6.NONE);
    byte[] name = octets("ana");
    byte[] entry = SubscriberEntry.of(record, name, 6, 7, 0xC0A80001, record.sealedCredentials());
    assertThat(SubscriberEntry.id(entry)).isEqualTo(record.id());
    assertThat(SubscriberEntry.active(entry)).isTrue();
    assertThat(SubscriberEntry.expiresAt(entry)).isEqualTo(-5);
    assertThat(SubscriberEntry.framedIp(entry)).isEqualTo(0xC0A80001);
    assertThat(SubscriberEntry.planSlot(entry)).isEqualTo(7);
    assertThat(entry).endsWith(9, 8, 7);
  }

  /**
   * While the table grows and entries move and go, a reader always sees a name that is always
   * there.
   */
  @Test
  void readersNeverMissWhatIsThere() throws Exception {
    put("stays", 1);
    AtomicBoolean done = new AtomicBoolean();
    AtomicReference<String> missed = new AtomicReference<>();
    Thread reader =
        Thread.ofPlatform()
            .start(
                () -> {
                  byte[] name = octets("stays");
                  while (!done.get()) {
                    if (table.find(name, 0, name.length, Case.IGNORED) == null) {
                      missed.set("missed");
                    }
                  }
                });
    for (int i = 0; i < 200_000; i++) {
      put("user" + i, i);
      if (i % 3 == 0) {
        table.remove(octets("user" + i / 2));
      }
    }
    done.set(true);
    reader.join();
    assertThat(missed.get()).isNull();
  }

  private void put(String name, int planSlot) {
    byte[] octets = octets(name);
    SubscriberRecord record =
        new SubscriberRecord(
            new UUID(0, 0),
            name,
            new UUID(0, 0),
            true,
            0,
            "",
            new byte[0],
            LineBinding.NONE,
            StaticIpv6.NONE);
    table.put(
        octets,
        SubscriberEntry.of(
            record, octets, table.hash(octets), planSlot, 0, record.sealedCredentials()));
  }

  private byte[] find(String name) {
    byte[] octets = octets(name);
    return table.find(octets, 0, octets.length, Case.IGNORED);
  }

  private static byte[] octets(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
