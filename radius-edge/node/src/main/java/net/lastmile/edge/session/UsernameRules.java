package net.lastmile.edge.session;

import java.util.UUID;
import java.util.function.Function;
import net.lastmile.edge.contract.record.Username;
import net.lastmile.edge.directory.Directory;
import net.lastmile.edge.directory.Tenant;

/** Whether usernames that differ only in case are different, by the tenants' log-in rules. */
public record UsernameRules(Directory directory) implements Function<UUID, Username.Case> {
  @Override
  public Username.Case apply(UUID tenantId) {
    Tenant tenant = directory.tenant(tenantId);
    return tenant == null ? Username.Case.IGNORED : tenant.usernameCase();
  }
}
