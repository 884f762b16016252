package net.lastmile.edge.config;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.interfaces.RSAPrivateKey;
import java.util.List;
import java.util.Properties;
import net.lastmile.edge.contract.address.AddressRanges;
import net.lastmile.edge.contract.address.RouterAddresses;
import net.lastmile.edge.templates.dictionary.AttributeDictionary;

/**
 * All settings of a node, checked.
 *
 * @param node the node's name, unique in the platform
 * @param data directory of the store and the journal
 * @param regionKey opens what the centre sealed for this region
 * @param listen where RADIUS is served
 * @param advertisedAddress the address that routers should send to, as text
 * @param portOffset added to the ports of every listener
 * @param accountingFsync whether accounting must be on the disk itself before it is answered, or
 *     only handed to the operating system
 * @param journalMaxBytes disk space that accounting may take until the centre has it
 * @param socketCalls the system calls with which the packet loops receive and send
 * @param dictionary the attributes that vendor templates may name
 * @param radsec where RadSec is served; null: nowhere
 * @param routers where CoA and connections to routers' APIs may go
 */
@SuppressWarnings("ArrayRecordComponent") // A key; nobody compares settings.
public record EdgeSettings(
    String node,
    String region,
    Path data,
    Centre centre,
    Cluster cluster,
    byte[] regionKey,
    InetAddress listen,
    String advertisedAddress,
    int portOffset,
    InetSocketAddress management,
    boolean accountingFsync,
    long journalMaxBytes,
    SocketCalls socketCalls,
    AttributeDictionary dictionary,
    InetSocketAddress radsec,
    RouterAddresses routers) {
  /**
   * The default disk space for accounting. About ten million records: hours of a busy region
   * without its centre.
   */
  public static final long JOURNAL_MAX_BYTES = 4L << 30;

  private static final int MAX_PORT_OFFSET = 64_000;
  private static final int DEFAULT_JOURNAL_MIB = (int) (JOURNAL_MAX_BYTES >> 20);
  private static final int MAX_JOURNAL_MIB = 1 << 20;

  /**
   * How to reach the platform and authenticate there.
   *
   * @param url of the API, without a slash at its end
   * @param tokenUrl the identity provider's token endpoint
   * @param clientKey signs the client assertion (RFC 7523)
   */
  public record Centre(URI url, URI tokenUrl, String clientId, RSAPrivateKey clientKey) {}

  /**
   * The region's other nodes.
   *
   * @param peers where to look for them; may include this node
   * @param key shared by all members; encrypts what they send each other
   */
  @SuppressWarnings("ArrayRecordComponent") // As above.
  public record Cluster(InetSocketAddress bind, List<InetSocketAddress> peers, byte[] key) {
    public Cluster {
      peers = List.copyOf(peers);
    }
  }

  /**
   * @throws InvalidSettings naming every fault
   */
  public static EdgeSettings read(Path file) throws InvalidSettings {
    return SettingsReader.load(file);
  }

  static EdgeSettings of(Properties properties) throws InvalidSettings {
    SettingsReader in = new SettingsReader(properties);
    EdgeSettings settings =
        new EdgeSettings(
            in.text("node"),
            in.text("region"),
            in.path("data"),
            new Centre(
                in.http("centre.url"),
                in.http("token.url"),
                in.text("client.id"),
                in.rsaKey("client.key-file")),
            new Cluster(
                in.socket("cluster.bind"),
                in.sockets("cluster.peers"),
                in.secret("cluster.key-file")),
            in.secret("region.key-file"),
            in.address("listen.address", "127.0.0.1"),
            in.text("advertised.address", "127.0.0.1"),
            in.number("port.offset", 0, 0, MAX_PORT_OFFSET),
            in.socket("management", "127.0.0.1:8281"),
            in.flag("accounting.fsync", true),
            (long) in.number("accounting.journal-mib", DEFAULT_JOURNAL_MIB, 1, MAX_JOURNAL_MIB)
                << 20,
            in.choice("socket.calls", SocketCalls.AUTO),
            in.dictionary("dictionaries"),
            in.optionalSocket("radsec.listen"),
            new RouterAddresses(
                in.ranges("routers.allowed"), in.ranges("routers.denied"), AddressRanges.NONE));
    in.refuseFaults();
    return settings;
  }
}
