package net.lastmile.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import net.lastmile.api.network.RouterConfigurationRequest;
import net.lastmile.api.network.RouterConfigurationView;
import net.lastmile.api.network.RouterConfigurationView.Server;
import net.lastmile.edge.contract.Vendor;
import net.lastmile.platform.problem.FieldErrors;

/** What to paste into a router (N4), for the region's edges as they are now. */
@ApplicationScoped
@Transactional
public class RouterConfiguration {
  private static final String PLACEHOLDER = "PUT-THE-SECRET-HERE";

  /** What a line gets whose plan names no other interval. */
  static final int INTERIM_SECONDS = 300;

  @Inject private Network network;
  @Inject private RegionServers servers;

  RouterConfigurationView render(UUID id, RouterConfigurationRequest request) {
    String given = request == null ? null : request.secret();
    FieldErrors errors = new FieldErrors();
    NasSecrets.check(given, errors);
    errors.throwIfAny();
    NasSettings nas = network.settings(id);
    List<Server> edges = servers.all();
    String secret = given == null ? PLACEHOLDER : given;
    RouterTarget target =
        new RouterTarget(edges, secret, nas.address(), nas.coaPort(), INTERIM_SECONDS);
    String text =
        text(nas.vendor(), target)
            + network
                .apiAccess(id)
                .map(access -> MikrotikApiConfiguration.render(target, access))
                .orElse("");
    return new RouterConfigurationView(nas.vendor().name(), text, edges);
  }

  static String text(Vendor vendor, RouterTarget target) {
    return switch (vendor) {
      case MIKROTIK -> MikrotikConfiguration.render(target);
      case CISCO -> CiscoConfiguration.render(target);
      case JUNIPER -> JunosEConfiguration.render(target);
      case JUNIPER_MX -> JunosConfiguration.render(target);
      case HUAWEI -> HuaweiConfiguration.render(target);
      case NOKIA -> NokiaConfiguration.render(target);
      case ZTE -> ZteConfiguration.render(target);
      case ACCEL_PPP -> AccelPppConfiguration.render(target);
      case GENERIC -> PlainConfiguration.render(target);
    };
  }
}
