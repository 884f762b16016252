package net.lastmile.certificates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import net.lastmile.platform.persistence.Sql;
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

  @Inject private Sql sql;
  @Inject private TenantSecrets secrets;
  @Inject private Clock clock;

  public CertificateAuthority get() {
    return find()
        .or(
            () -> {
              establish();
              return find();
            })
        .orElseThrow();
  }

  private Optional<CertificateAuthority> find() {
    return sql.query(FIND).first(row -> read(row.octets(1), row.octets(2)));
  }

  private CertificateAuthority read(byte[] certificate, byte[] sealedKey) {
    try {
      return CertificateAuthority.read(certificate, secrets.open(sealedKey, PURPOSE));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** If another request is first, the new one is discarded. */
  private void establish() {
    Instant now = clock.instant();
    CertificateAuthority made = CertificateAuthority.create(COMMON_NAME, now);
    try {
      sql.update(
          INSERT,
          made.certificate().getEncoded(),
          secrets.seal(made.key().getEncoded(), PURPOSE),
          now);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
