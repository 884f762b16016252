package net.lastmile.edge.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import net.lastmile.edge.directory.RecordSink;
import net.lastmile.edge.fixture.OlderRelease;
import net.lastmile.edge.session.index.OnlineSession;
import net.lastmile.edge.session.index.SessionKey;
import net.lastmile.edge.session.index.Sessions;
import net.lastmile.edge.store.record.MacLock;
import net.lastmile.edge.store.record.StoredClaim;
import net.lastmile.edge.store.record.StoredObjects;
import net.lastmile.edge.store.record.StoredSession;
import org.infinispan.commons.marshall.WrappedByteArray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a node of an earlier release left on disk when it was replaced. */
@DisplayName("R10 the store of an older edge is read whole")
class OlderStoreTest {
  private static final UUID ISP = UUID.fromString("00000000-0000-0000-0000-00000000000a");
  private static final UUID OTHER = UUID.fromString("00000000-0000-0000-0000-00000000000b");
  private static final UUID NAS = UUID.fromString("00000000-0000-0000-0000-0000000000aa");
  private static final UUID LINE = UUID.fromString("00000000-0000-0000-0000-0000000000cc");
  private static final long AT = 1_780_000_000_000L;
  private static final long MAC = 0x001122AABB03L;

  private static final StoredSession ANN =
      new StoredSession(
          "ann",
          "100.64.0.7",
          "2001:db8:1:2::/64",
          "2001:db8:40::/60",
          "00:11:22:AA:BB:03",
          "7",
          "ether1",
          AT,
          AT + 600_000,
          300,
          "edge-0",
          StoredSession.LIVE);

  @TempDir Path directory;
  private final Map<String, Long> held = new TreeMap<>();
  private TestRegion region;

  @BeforeEach
  void olderDisk() throws Exception {
    OlderRelease.unpack("store.zip", directory);
    region = new TestRegion(directory, 1);
  }

  @AfterEach
  void close() {
    region.close();
  }

  @Test
  void readsRecordsSessionsAndClaims() throws Exception {
    Records records = region.start(0);
    assertThat(records.cursor()).isEqualTo(3);
    records.feedInto(sink());
    assertThat(held).containsOnly(Map.entry("a/ann", 1L), Map.entry("b/bob", 2L));

    Sessions sessions = new Sessions();
    records.sessions().watch(sessions::apply);
    assertThat(sessions.all())
        .containsExactlyInAnyOrder(
            new OnlineSession(new SessionKey(ISP, NAS, "8000ann", "0a0b"), ANN),
            new OnlineSession(
                new SessionKey(OTHER, NAS, "1/2", ""),
                new StoredSession("bob", "", "", "", "", "", "", AT, AT + 1_000, 0, "edge-1", 0)));
    assertThat(sessions.withAddress(ISP, "2001:db8:40::/60")).hasSize(1);
    assertThat(sessions.ofUser(OTHER, "ann")).isEmpty();

    StoredClaim claim =
        new StoredClaim(
            LINE.toString(), "0a0b", NAS.toString(), "00:11:22:AA:BB:03", "7", AT, true);
    assertThat(records.claims().get("claim")).isEqualTo(claim);
  }

  @Test
  void readsItsImage() throws Exception {
    assertThat(region.unloaded(0).headStart(sink())).isTrue();
    assertThat(held).containsOnly(Map.entry("a/ann", 1L), Map.entry("b/bob", 2L));
  }

  @Test
  @DisplayName("what it wrote of a lock, which leaves the store in 90 days")
  void readsALock() {
    byte[] octets =
        HexFormat.of()
            .parseHex(
                "82011f6e65742e6c6173746d696c652e656467652e73746f72652e4d61634c6f636b8a"
                    + "010e0883f6aa9592021080909282e733");
    assertThat(new StoredObjects().read(new WrappedByteArray(octets)))
        .isEqualTo(new MacLock(MAC, AT));
  }

  private RecordSink sink() {
    return (kind, tenantId, key, seq, payload) -> {
      String name = tenantId.toString().substring(35) + "/" + key;
      if (payload == null) {
        held.remove(name);
      } else {
        assertThat(payload).containsExactly((byte) seq);
        held.put(name, seq);
      }
    };
  }
}
