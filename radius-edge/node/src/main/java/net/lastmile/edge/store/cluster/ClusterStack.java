package net.lastmile.edge.store.cluster;

import java.net.InetSocketAddress;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import net.lastmile.edge.config.EdgeSettings;
import org.jgroups.JChannel;
import org.jgroups.protocols.FD_ALL3;
import org.jgroups.protocols.FD_SOCK2;
import org.jgroups.protocols.FORK;
import org.jgroups.protocols.FRAG4;
import org.jgroups.protocols.MERGE3;
import org.jgroups.protocols.MFC;
import org.jgroups.protocols.SYM_ENCRYPT;
import org.jgroups.protocols.TCP;
import org.jgroups.protocols.TCPPING;
import org.jgroups.protocols.UFC;
import org.jgroups.protocols.UNICAST3;
import org.jgroups.protocols.VERIFY_SUSPECT2;
import org.jgroups.protocols.pbcast.GMS;
import org.jgroups.protocols.pbcast.NAKACK2;
import org.jgroups.protocols.pbcast.STABLE;
import org.jgroups.stack.Protocol;

/**
 * The JGroups stack between a region's nodes, from the bottom up: TCP to named peers; everything
 * above failure detection is encrypted and authenticated with the cluster's key, so that nobody
 * without the key can join or listen.
 */
public final class ClusterStack {
  /** The failure detector's port is this much higher than the cluster's. */
  static final int FAILURE_DETECTOR_OFFSET = 100;

  private static final int CONNECT_TIMEOUT_MILLIS = 300;
  private static final int JOIN_TIMEOUT_MILLIS = 500;

  /** After these attempts the node serves alone; a merge joins it later. */
  private static final int JOIN_ATTEMPTS = 6;

  private static final int VERIFY_SUSPECT_MILLIS = 1_000;
  private static final int HEARTBEAT_INTERVAL_MILLIS = 2_000;
  private static final int HEARTBEAT_TIMEOUT_MILLIS = 10_000;
  private static final int MERGE_MIN_MILLIS = 2_000;
  private static final int MERGE_MAX_MILLIS = 8_000;
  private static final int CREDIT_OCTETS = 4 << 20;
  private static final int FRAGMENT_OCTETS = 60_000;
  private static final int NONCE_OCTETS = 12;

  private ClusterStack() {}

  public static JChannel channel(EdgeSettings.Cluster cluster, String node) throws Exception {
    return new JChannel(protocols(cluster)).name(node);
  }

  private static List<Protocol> protocols(EdgeSettings.Cluster cluster) {
    return List.of(
        transport(cluster.bind()),
        discovery(cluster.peers()),
        new MERGE3().setMinInterval(MERGE_MIN_MILLIS).setMaxInterval(MERGE_MAX_MILLIS),
        new FD_SOCK2()
            .setBindAddress(cluster.bind().getAddress())
            .setOffset(FAILURE_DETECTOR_OFFSET)
            .setPortRange(0),
        new FD_ALL3().setInterval(HEARTBEAT_INTERVAL_MILLIS).setTimeout(HEARTBEAT_TIMEOUT_MILLIS),
        new VERIFY_SUSPECT2().setTimeout(VERIFY_SUSPECT_MILLIS),
        encryption(cluster.key()),
        new NAKACK2().useMcastXmit(false),
        new UNICAST3(),
        new STABLE(),
        new GMS()
            .setJoinTimeout(JOIN_TIMEOUT_MILLIS)
            .setMaxJoinAttempts(JOIN_ATTEMPTS)
            .printLocalAddress(false),
        new UFC().setMaxCredits(CREDIT_OCTETS),
        new MFC().setMaxCredits(CREDIT_OCTETS),
        new FRAG4().setFragSize(FRAGMENT_OCTETS),
        new FORK());
  }

  private static Protocol transport(InetSocketAddress bind) {
    TCP tcp = new TCP();
    tcp.setBindAddress(bind.getAddress());
    tcp.setBindPort(bind.getPort());
    tcp.setPortRange(0);
    tcp.setSockConnTimeout(CONNECT_TIMEOUT_MILLIS);
    return tcp;
  }

  private static Protocol discovery(List<InetSocketAddress> peers) {
    TCPPING ping = new TCPPING();
    ping.setInitialHosts(peers);
    ping.setPortRange(0);
    return ping;
  }

  private static Protocol encryption(byte[] key) {
    SYM_ENCRYPT encryption = new SYM_ENCRYPT();
    // RFC 8439: authenticates as well as encrypts. JGroups cannot set up AES-GCM.
    encryption.setSecretKey(new SecretKeySpec(key, "ChaCha20"));
    encryption.symAlgorithm("ChaCha20-Poly1305");
    encryption.symIvLength(NONCE_OCTETS);
    return encryption;
  }
}
