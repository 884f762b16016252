package net.lastmile.ops.bench.edge;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import net.lastmile.edge.config.EdgeSettings;
import net.lastmile.edge.contract.feed.FeedEntry;
import net.lastmile.edge.contract.record.Vendor;
import net.lastmile.edge.directory.RecordSink;
import net.lastmile.edge.sample.SampleRegion;
import net.lastmile.edge.store.Records;

/**
 * Writes the files that a node has on disk once it has held a region: a store with that many
 * subscribers, and keys to start the node with. Restarts can then be measured without a centre.
 */
public final class SeededStore {
  static final String NODE = "edge-1";
  static final String REGION = "bench";
  private static final int BATCH = 1_000;
  private static final int RSA_BITS = 2_048;

  private SeededStore() {}

  /**
   * Arguments: directory, subscribers, authentication port, secret, cluster port, sessions, claims.
   */
  @SuppressWarnings("SystemOut") // Read by whoever started it.
  public static void main(String[] args) throws Exception {
    Path directory = Files.createDirectories(Path.of(args[0]));
    SampleRegion region = new SampleRegion();
    byte[] clusterKey = new byte[32];
    new SecureRandom().nextBytes(clusterKey);
    writeKeys(directory, region.key(), clusterKey);
    var bind = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[4]));
    var cluster = new EdgeSettings.Cluster(bind, List.of(), clusterKey);
    try (Records records = Records.open(directory.resolve("data/store"), REGION, NODE, cluster)) {
      records.load();
      records.feedInto((kind, tenantId, key, seq, payload) -> {});
      fill(records, region, args);
      long now = Clock.systemUTC().millis();
      SeededSessions.fill(records.sessions(), Integer.parseInt(args[5]), now);
      SeededSessions.claim(records.claims(), Integer.parseInt(args[6]), now);
    }
    System.out.println("ready: seeded");
  }

  private static void fill(Records records, SampleRegion region, String... args) {
    List<FeedEntry> batch = new ArrayList<>(BATCH);
    long[] last = new long[1];
    RecordSink sink =
        (kind, tenantId, key, seq, payload) -> {
          batch.add(new FeedEntry(seq, kind, tenantId, key, payload));
          last[0] = seq;
          if (batch.size() == BATCH) {
            records.apply(batch);
            batch.clear();
          }
        };
    region.tenant(sink, Integer.parseInt(args[2]));
    region.nas(sink, 0, "127.0.0.1", Vendor.MIKROTIK, args[3]);
    region.subscribers(sink, Integer.parseInt(args[1]));
    records.apply(batch);
    records.moveCursor(last[0]);
  }

  private static void writeKeys(Path directory, byte[] regionKey, byte[] clusterKey)
      throws Exception {
    write(directory.resolve("region.key"), Base64.getEncoder().encodeToString(regionKey));
    write(directory.resolve("cluster.key"), Base64.getEncoder().encodeToString(clusterKey));
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(RSA_BITS);
    byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
    String base64 = Base64.getMimeEncoder().encodeToString(key);
    write(
        directory.resolve("client.pem"),
        "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n");
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardCharsets.US_ASCII);
  }
}
