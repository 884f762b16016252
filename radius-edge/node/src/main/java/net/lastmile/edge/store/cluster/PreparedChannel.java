package net.lastmile.edge.store.cluster;

import java.util.List;
import javax.sql.DataSource;
import org.infinispan.remoting.transport.jgroups.JGroupsChannelConfigurator;
import org.jgroups.JChannel;
import org.jgroups.conf.ProtocolConfiguration;
import org.jgroups.util.SocketFactory;

/**
 * Passes Infinispan a channel made here: a stack described as text would need the cluster's key in
 * a key store on disk.
 */
public record PreparedChannel(JChannel channel) implements JGroupsChannelConfigurator {
  @Override
  public JChannel createChannel(String name) {
    return channel;
  }

  @Override
  public String getName() {
    return "lastmile";
  }

  @Override
  public String getProtocolStackString() {
    return channel.getProtocolStack().printProtocolSpec(false);
  }

  @Override
  public List<ProtocolConfiguration> getProtocolStack() {
    return List.of();
  }

  @Override
  public void setSocketFactory(SocketFactory socketFactory) {
    // The channel uses its own sockets.
  }

  @Override
  public void setDataSource(DataSource dataSource) {
    // Discovery needs none.
  }
}
