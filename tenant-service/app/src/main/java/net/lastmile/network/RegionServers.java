package net.lastmile.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import net.lastmile.api.network.RouterConfigurationView.Server;
import net.lastmile.edge.contract.record.ListenerRecord;
import net.lastmile.edges.EdgeNodes;
import net.lastmile.edges.Listeners;
import net.lastmile.tenancy.KnownTenant;
import net.lastmile.tenancy.Tenants;

/** The edges of the tenant's region, by the addresses at which its routers reach them. */
@ApplicationScoped
@Transactional
public class RegionServers {
  @Inject private Tenants tenants;
  @Inject private EdgeNodes nodes;
  @Inject private Listeners listeners;

  /** The first one primary. */
  List<Server> all() {
    KnownTenant tenant = tenants.current();
    ListenerRecord listener = listeners.require(tenant.id());
    return nodes.ofRegion(tenant.region()).stream()
        .map(
            node ->
                new Server(
                    node.node(),
                    node.address(),
                    listener.authPort() + node.portOffset(),
                    listener.acctPort() + node.portOffset(),
                    node.radSecPort()))
        .toList();
  }
}
