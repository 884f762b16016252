package net.lastmile.edge.journal;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.lastmile.edge.contract.event.AccountingEvent;
import net.lastmile.edge.journal.SegmentReader.Entry;

/** Puts accounting into a journal and reads what is on disk. */
final class Entries {
  static final UUID TENANT = UUID.fromString("00000000-0000-0000-0000-00000000000a");
  static final UUID OTHER_TENANT = UUID.fromString("00000000-0000-0000-0000-00000000000b");
  static final UUID NAS = UUID.fromString("00000000-0000-0000-0000-0000000000aa");
  private static final long AT = 1_780_000_000_000L;
  private static final int WAIT_SECONDS = 60;

  private Entries() {}

  /** An Accounting-Request Start (RFC 2866): Acct-Status-Type and Acct-Session-Id. */
  static byte[] start(String session) {
    return request(1, session);
  }

  static byte[] request(int statusType, String session) {
    byte[] id = session.getBytes(StandardCharsets.US_ASCII);
    int length = 20 + 6 + 2 + id.length;
    return ByteBuffer.allocate(length)
        .put((byte) 4)
        .put((byte) 1)
        .putShort((short) length)
        .put(new byte[16])
        .put(new byte[] {40, 6, 0, 0, 0, (byte) statusType})
        .put((byte) 44)
        .put((byte) (2 + id.length))
        .put(id)
        .array();
  }

  /** False if the journal refuses; else waits for the entry to be durable. */
  static boolean append(Journal journal, UUID tenant, String session) throws Exception {
    CountDownLatch durable = new CountDownLatch(1);
    return journal.accounting(
            tenant, NAS, AT, InetAddress.getLoopbackAddress(), start(session), durable::countDown)
        && durable.await(WAIT_SECONDS, TimeUnit.SECONDS);
  }

  /** The sessions on disk, in order, each as the tenant's last digit and the session id. */
  static List<String> onDisk(Path directory) throws IOException {
    List<String> sessions = new ArrayList<>();
    for (SegmentFile segment : SegmentFile.list(directory)) {
      try (SegmentReader reader = new SegmentReader(segment)) {
        Optional<Entry> entry = reader.next();
        while (entry.isPresent()) {
          sessions.add(name(entry.get()));
          entry = reader.next();
        }
      }
    }
    return sessions;
  }

  static String name(Entry entry) {
    return entry.isDamaged()
        ? entry.number() + " damaged"
        : EntryDecoder.decode(entry.number(), entry.octets())
            .map(event -> name((AccountingEvent) event))
            .orElse(entry.number() + " unreadable");
  }

  static String name(AccountingEvent event) {
    String tenant = event.tenantId().toString();
    return event.number() + " " + tenant.substring(tenant.length() - 1) + " " + event.sessionId();
  }

  static Path newestSegment(Path directory) throws IOException {
    return SegmentFile.list(directory).getLast().path();
  }
}
