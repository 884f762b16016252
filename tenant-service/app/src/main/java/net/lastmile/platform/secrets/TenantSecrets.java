package net.lastmile.platform.secrets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import net.lastmile.platform.configuration.SecretFile;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.platform.persistence.TenantContext;

/**
 * Seals a tenant's secrets under that tenant's own data key, which is stored in the database
 * wrapped by the {@link MasterKey}.
 */
@ApplicationScoped
@Transactional
public class TenantSecrets {
  /** Unwrapped keys kept in memory; above this number all are dropped and read again. */
  private static final int MAX_KEYS_KEPT = 10_000;

  private final ConcurrentMap<UUID, byte[]> keys = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();

  @Inject private Sql sql;
  @Inject private MasterKey master;
  @Inject private TenantContext context;

  /**
   * Seals for the current tenant.
   *
   * @param purpose what is sealed, for instance {@code nas/<id>}; it opens only for the same
   *     purpose
   */
  public byte[] seal(byte[] plain, String purpose) {
    return AesGcm.seal(currentKey(), plain, purpose);
  }

  public byte[] sealText(String plain, String purpose) {
    return seal(plain.getBytes(StandardCharsets.UTF_8), purpose);
  }

  /**
   * Opens what was sealed for the current tenant.
   *
   * @throws IllegalStateException if it was sealed for another tenant or purpose, or altered since
   */
  public byte[] open(byte[] sealed, String purpose) {
    return AesGcm.open(currentKey(), sealed, purpose);
  }

  public String openText(byte[] sealed, String purpose) {
    return new String(open(sealed, purpose), StandardCharsets.UTF_8);
  }

  /** Gives a tenant a data key if it has none; called outside any tenant. */
  public void createKey(UUID tenant) {
    byte[] key = new byte[SecretFile.KEY_OCTETS];
    random.nextBytes(key);
    sql.update(
        "insert into platform.tenant_key (tenant_id, wrapped) values (?1, ?2)"
            + " on conflict do nothing",
        tenant,
        master.seal(key, wrapping(tenant)));
  }

  private byte[] currentKey() {
    UUID tenant = context.require().id();
    byte[] kept = keys.get(tenant);
    if (kept != null) {
      return kept;
    }
    byte[] key = read(tenant);
    if (keys.size() >= MAX_KEYS_KEPT) {
      keys.clear();
    }
    keys.put(tenant, key);
    return key;
  }

  private byte[] read(UUID tenant) {
    return sql.query("select wrapped from platform.tenant_key where tenant_id = ?", tenant)
        .first(row -> master.open(row.octets(1), wrapping(tenant)))
        .orElseThrow(() -> new IllegalStateException("tenant " + tenant + " has no data key"));
  }

  private static String wrapping(UUID tenant) {
    return "tenant-key/" + tenant;
  }
}
