package net.lastmile.edge.store;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.lastmile.edge.config.EdgeSettings;
import net.lastmile.edge.fixture.Keys;

/** Stores of one region on loopback; a node keeps its disk and its address over restarts. */
public final class TestRegion implements AutoCloseable {
  private static final int KEY = 3;

  private final Path directory;
  private final List<InetSocketAddress> addresses = new ArrayList<>();
  private final List<Records> open = new ArrayList<>();

  public TestRegion(Path directory, int nodes) throws Exception {
    this.directory = directory;
    for (int i = 0; i < nodes; i++) {
      addresses.add(Keys.freeClusterAddress());
    }
  }

  /** Starts node {@code index}, on its own disk. */
  public Records start(int index) throws Exception {
    return start(index, Keys.secret(KEY));
  }

  public Records start(int index, byte[] clusterKey) throws Exception {
    String name = "edge-" + index;
    Records records =
        Records.open(
            directory.resolve(name),
            "test",
            name,
            new EdgeSettings.Cluster(addresses.get(index), addresses, clusterKey));
    open.add(records);
    return records;
  }

  /** Where node {@code index} keeps its records. */
  public Path disk(int index) {
    return directory.resolve("edge-" + index);
  }

  @Override
  public void close() {
    open.forEach(Records::close);
  }
}
