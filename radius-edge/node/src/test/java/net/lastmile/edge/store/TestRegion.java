package net.lastmile.edge.store;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.lastmile.edge.config.EdgeSettings;
import net.lastmile.edge.fixture.FreePorts;
import net.lastmile.edge.fixture.Keys;
import net.lastmile.edge.store.cluster.ClusterStack;
import net.lastmile.edge.store.image.RecordImage;
import org.jgroups.JChannel;
import org.jgroups.protocols.DISCARD;
import org.jgroups.protocols.FD_ALL3;
import org.jgroups.protocols.MERGE3;
import org.jgroups.protocols.TCP;
import org.jgroups.stack.ProtocolStack;

/** Stores of one region on loopback; a node keeps its disk and its address when restarted. */
public final class TestRegion implements AutoCloseable {
  private static final int KEY = 3;

  // A split is noticed and ended in a fraction of the time in production.
  private static final int HEARTBEAT_INTERVAL_MILLIS = 500;
  private static final int HEARTBEAT_TIMEOUT_MILLIS = 2_500;
  private static final int MERGE_MIN_MILLIS = 500;
  private static final int MERGE_MAX_MILLIS = 1_500;

  private final Path directory;
  private final List<InetSocketAddress> addresses = new ArrayList<>();
  private final List<Records> open = new ArrayList<>();
  private long imageChangesOctets = RecordImage.LEAST_CHANGES_OCTETS;

  public TestRegion(Path directory, int nodes) throws Exception {
    this.directory = directory;
    for (int i = 0; i < nodes; i++) {
      addresses.add(FreePorts.cluster());
    }
  }

  /** Nodes started from now on rewrite their images after this many octets of changes. */
  public void rewriteImagesAfter(long octets) {
    imageChangesOctets = octets;
  }

  /** Starts node {@code index} on its own disk, and loads what is on it. */
  public Records start(int index) throws Exception {
    return start(index, Keys.secret(KEY));
  }

  /** Starts node {@code index} without loading anything yet. */
  public Records unloaded(int index) throws Exception {
    return open(index, channel(index, Keys.secret(KEY)));
  }

  public Records start(int index, byte[] clusterKey) throws Exception {
    return loaded(open(index, channel(index, clusterKey)));
  }

  /**
   * Starts a node whose connection to the others can be cut: while the switch discards everything.
   */
  public Records start(int index, DISCARD line) throws Exception {
    JChannel channel = channel(index, line);
    ProtocolStack stack = channel.getProtocolStack();
    FD_ALL3 failures = stack.findProtocol(FD_ALL3.class);
    failures.setInterval(HEARTBEAT_INTERVAL_MILLIS).setTimeout(HEARTBEAT_TIMEOUT_MILLIS);
    MERGE3 merges = stack.findProtocol(MERGE3.class);
    merges.setMinInterval(MERGE_MIN_MILLIS).setMaxInterval(MERGE_MAX_MILLIS);
    return loaded(open(index, channel));
  }

  /** As {@link #start(int, DISCARD)}, but the cut is noticed no sooner than in production. */
  Records startPatient(int index, DISCARD line) throws Exception {
    return loaded(open(index, channel(index, line)));
  }

  private JChannel channel(int index, DISCARD line) throws Exception {
    JChannel channel = channel(index, Keys.secret(KEY));
    channel.getProtocolStack().insertProtocol(line, ProtocolStack.Position.ABOVE, TCP.class);
    return channel;
  }

  private JChannel channel(int index, byte[] clusterKey) throws Exception {
    return ClusterStack.channel(
        new EdgeSettings.Cluster(addresses.get(index), addresses, clusterKey), name(index));
  }

  private Records open(int index, JChannel channel) throws Exception {
    Records records = Records.open(disk(index), "test", name(index), channel, imageChangesOctets);
    open.add(records);
    return records;
  }

  private static Records loaded(Records records) throws Exception {
    records.load();
    return records;
  }

  private static String name(int index) {
    return "edge-" + index;
  }

  /** The disk of node {@code index}. */
  public Path disk(int index) {
    return directory.resolve(name(index));
  }

  @Override
  public void close() {
    open.forEach(Records::close);
  }
}
