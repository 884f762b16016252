package net.lastmile.edges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import net.lastmile.edge.contract.RegionSeal;
import net.lastmile.platform.configuration.PlatformConfig;
import net.lastmile.platform.configuration.SecretFile;
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

  @PersistenceContext private EntityManager entities;
  @Inject private PlatformConfig config;
  @Inject private MasterKey master;
  @Inject private TenantContext tenant;

  /** Adds the configured region, or updates its key to the configured one; called at start. */
  void register() {
    String name = config.region().name();
    byte[] key = SecretFile.key(config.region().keyFile());
    entities
        .createNativeQuery(UPSERT)
        .setParameter(1, name)
        .setParameter(2, master.seal(key, purpose(name)))
        .executeUpdate();
    keys.put(name, key);
  }

  /**
   * Seals a secret of the current tenant for its region.
   *
   * @param context see {@link RegionSeal#seal}
   */
  public byte[] seal(byte[] plain, String context) {
    Object[] region =
        (Object[])
            entities
                .createNativeQuery(OF_TENANT)
                .setParameter(1, tenant.require().id())
                .getSingleResult();
    String name = (String) region[0];
    byte[] key = keys.computeIfAbsent(name, _ -> master.open((byte[]) region[1], purpose(name)));
    return new RegionSeal(key).seal(plain, context);
  }

  private static String purpose(String region) {
    return "region/" + region;
  }
}
