package net.lastmile.edge.store;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import net.lastmile.edge.contract.feed.FeedEntry;
import net.lastmile.edge.contract.record.RecordKind;

/**
 * A process with a store on a small disk. It stores records until there is no room, continues for a
 * while as a feed does, and then dies. It prints each seq that was stored.
 */
final class FullStore {
  static final UUID ISP = new UUID(0, 0xa);
  private static final int PAYLOAD_OCTETS = 20_000;
  private static final int FAILURES = 10;
  private static final int KILLED = 9;

  private FullStore() {}

  public static void main(String[] arguments) throws Exception {
    Records records = new TestRegion(Path.of(arguments[0]), 1).start(0);
    records.feedInto((kind, tenant, key, seq, payload) -> {});
    int failures = 0;
    for (long seq = 1; failures < FAILURES; seq++) {
      try {
        records.apply(List.of(record(seq)));
        System.out.println(seq);
      } catch (RuntimeException e) {
        failures++;
      }
    }
    System.out.flush();
    // Nothing is closed, as after kill -9.
    Runtime.getRuntime().halt(KILLED);
  }

  private static FeedEntry record(long seq) {
    return new FeedEntry(seq, RecordKind.SUBSCRIBER, ISP, "user" + seq, new byte[PAYLOAD_OCTETS]);
  }
}
