package net.lastmile.edges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import net.lastmile.edge.contract.secret.RegionSeal;
import net.lastmile.platform.configuration.PlatformConfig;
import net.lastmile.platform.configuration.SecretFile;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.platform.persistence.TenantContext;
import net.lastmile.platform.secrets.MasterKey;

/** The regions, and the keys that seal the secrets in their records. */
@ApplicationScoped
@Transactional
public class Regions {
  private static final String UPSERT =
      """
      insert into platform.region (name, sealed_key) values (?1, ?2)
      on conflict (name) do update set sealed_key = excluded.sealed_key
      """;
  private static final String OF_TENANT =
      """
      select g.name, g.sealed_key from platform.region g join platform.tenant t on t.region = g.name
      where t.id = ?1
      """;

  private final ConcurrentMap<String, byte[]> keys = new ConcurrentHashMap<>();

  @Inject private Sql sql;
  @Inject private PlatformConfig config;
  @Inject private MasterKey master;
  @Inject private TenantContext tenant;

  /** Adds the configured region, or updates its key to the configured one; called at start. */
  void register() {
    String name = config.region().name();
    byte[] key = SecretFile.key(config.region().keyFile());
    sql.update(UPSERT, name, master.seal(key, purpose(name)));
    keys.put(name, key);
  }

  /**
   * Seals a secret of the current tenant for its region.
   *
   * @param context see {@link RegionSeal#seal}
   */
  public byte[] seal(byte[] plain, String context) {
    return sql.query(OF_TENANT, tenant.require().id())
        .one(row -> new RegionSeal(key(row.text(1), row.octets(2))).seal(plain, context));
  }

  private byte[] key(String region, byte[] sealed) {
    return keys.computeIfAbsent(region, _ -> master.open(sealed, purpose(region)));
  }

  private static String purpose(String region) {
    return "region/" + region;
  }
}
