package net.lastmile.edge.store;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import net.lastmile.edge.contract.feed.FeedEntry;

/** A process with a store that stores records until it is killed, and prints how far it is. */
final class KilledStore {
  private KilledStore() {}

  public static void main(String[] arguments) throws Exception {
    Records records = new TestRegion(Path.of(arguments[0]), 1).start(0);
    UUID isp = new UUID(0, 0xa);
    UUID otherIsp = new UUID(0, 0xb);
    for (long seq = 1; ; seq += 3) {
      FeedEntry first = RecordsTest.live(seq, isp, "user" + seq);
      FeedEntry second = RecordsTest.live(seq + 1, otherIsp, "user" + seq);
      records.apply(List.of(first, second, RecordsTest.gone(seq + 2, isp, "user" + seq)));
      records.moveCursor(seq + 2);
      System.out.println(seq + 2);
    }
  }
}
