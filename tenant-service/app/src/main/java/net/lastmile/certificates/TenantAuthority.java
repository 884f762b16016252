package net.lastmile.certificates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import net.lastmile.platform.secrets.TenantSecrets;

/** The current tenant's authority for the devices of its lines, created when first needed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class TenantAuthority {
  private static final String COMMON_NAME = "Devices of subscribers";
  private static final String PURPOSE = "device-authority";
  private static final String INSERT =
      """
      insert into device_authority (id, certificate, sealed_key, created_at)
      values (1, ?1, ?2, ?3) on conflict (id) do nothing
      """;
  private static final String FIND = "select certificate, sealed_key from device_authority";

  @PersistenceContext private EntityManager entities;
  @Inject private TenantSecrets secrets;
  @Inject private Clock clock;

  public CertificateAuthority get() {
    List<?> rows = rows();
    if (rows.isEmpty()) {
      establish();
      rows = rows();
    }
    Object[] row = (Object[]) rows.getFirst();
    try {
      return CertificateAuthority.read((byte[]) row[0], secrets.open((byte[]) row[1], PURPOSE));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<?> rows() {
    return entities.createNativeQuery(FIND).getResultList();
  }

  /** If another request is first, the new one is discarded. */
  private void establish() {
    Instant now = clock.instant();
    CertificateAuthority made = CertificateAuthority.create(COMMON_NAME, now);
    try {
      entities
          .createNativeQuery(INSERT)
          .setParameter(1, made.certificate().getEncoded())
          .setParameter(2, secrets.seal(made.key().getEncoded(), PURPOSE))
          .setParameter(3, Timestamp.from(now))
          .executeUpdate();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
