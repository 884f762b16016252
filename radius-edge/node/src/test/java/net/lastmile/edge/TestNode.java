package net.lastmile.edge;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import net.lastmile.edge.config.EdgeSettings;
import net.lastmile.edge.config.SocketCalls;
import net.lastmile.edge.fixture.Centre;
import net.lastmile.edge.fixture.FreePorts;
import net.lastmile.edge.fixture.Keys;
import net.lastmile.edge.fixture.LocalRouters;
import net.lastmile.edge.fixture.RegionFixture;
import net.lastmile.edge.templates.dictionary.AttributeDictionary;

/** A whole node on loopback, alone in its region, used only from outside. */
final class TestNode implements AutoCloseable {
  private static final int REPLY_TIMEOUT_MILLIS = 2_000;
  private static final int ATTEMPTS = 10;
  private static final int MAX_PACKET = 4_096;

  private final Path data;
  private final Node node;
  private final HttpClient http = HttpClient.newHttpClient();

  TestNode(Path data, Centre centre) throws Exception {
    this(data, centre, EdgeSettings.JOURNAL_MAX_BYTES);
  }

  /** A node whose journal has this maximum size. */
  TestNode(Path data, Centre centre, long journalMaxBytes) throws Exception {
    this.data = data;
    InetAddress loopback = InetAddress.getLoopbackAddress();
    InetSocketAddress cluster = FreePorts.cluster();
    node =
        Node.start(
            new EdgeSettings(
                "edge-1",
                "test",
                data,
                centre.settings("edge-1"),
                new EdgeSettings.Cluster(cluster, List.of(), Keys.secret(3)),
                RegionFixture.key(),
                loopback,
                "127.0.0.1",
                0,
                new InetSocketAddress(loopback, 0),
                true,
                journalMaxBytes,
                SocketCalls.AUTO,
                AttributeDictionary.builtIn(),
                null,
                LocalRouters.RULE),
            Clock.systemUTC());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    int port = node.managementAddress().getPort();
    URI uri = URI.create("http://127.0.0.1:" + port + path);
    return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  /** Sends a request that only an operator may make. */
  HttpResponse<String> operate(String method, String path, String token)
      throws IOException, InterruptedException {
    return http.send(operator(method, path, token), BodyHandlers.ofString());
  }

  /** The lines that arrive until the caller closes the stream. */
  Stream<String> follow(String path) throws IOException, InterruptedException {
    return http.send(operator("GET", path, token()), BodyHandlers.ofLines()).body();
  }

  String token() throws IOException {
    return Files.readString(data.resolve("management.token")).strip();
  }

  private HttpRequest operator(String method, String path, String token) {
    int port = node.managementAddress().getPort();
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Authorization", "Bearer " + token)
        .method(method, BodyPublishers.noBody())
        .build();
  }

  /** The code of the reply to a RADIUS packet; the packet is sent again as a router would. */
  static int ask(int port, byte[] packet) throws IOException {
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.setSoTimeout(REPLY_TIMEOUT_MILLIS);
      DatagramPacket reply = new DatagramPacket(new byte[MAX_PACKET], MAX_PACKET);
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        socket.send(
            new DatagramPacket(packet, packet.length, InetAddress.getLoopbackAddress(), port));
        try {
          socket.receive(reply);
          return reply.getData()[0];
        } catch (SocketTimeoutException e) {
          // Lost or not accepted: a router sends again, with the same identifier.
        }
      }
      throw new AssertionError("no reply from port " + port);
    }
  }

  @Override
  public void close() {
    node.close();
    http.close();
  }
}
