package net.lastmile.certificates;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Clock;
import net.lastmile.platform.secrets.MasterKey;

/** The platform's private authority, created when the platform starts for the first time. */
@ApplicationScoped
@Transactional
public class PlatformAuthority {
  /** Later than the migrations, whose observer has the default priority. */
  private static final int AFTER_MIGRATIONS = Interceptor.Priority.LIBRARY_AFTER;

  private static final String NAME = "private";
  private static final String COMMON_NAME = "Lastmile private authority";
  private static final String PURPOSE = "certificate-authority/" + NAME;
  private static final String INSERT =
      """
      insert into platform.certificate_authority (name, certificate, sealed_key, created_at)
      values (?1, ?2, ?3, ?4) on conflict (name) do nothing
      """;
  private static final String FIND =
      "select certificate, sealed_key from platform.certificate_authority where name = ?1";

  @PersistenceContext private EntityManager entities;
  @Inject private MasterKey master;
  @Inject private Clock clock;

  private volatile CertificateAuthority known;

  void establish(
      @Observes @Priority(AFTER_MIGRATIONS) @Initialized(ApplicationScoped.class) Object event)
      throws GeneralSecurityException {
    CertificateAuthority made = CertificateAuthority.create(COMMON_NAME, clock.instant());
    // Does nothing if one exists already or another node is first; the new one is then discarded.
    entities
        .createNativeQuery(INSERT)
        .setParameter(1, NAME)
        .setParameter(2, made.certificate().getEncoded())
        .setParameter(3, master.seal(made.key().getEncoded(), PURPOSE))
        .setParameter(4, Timestamp.from(clock.instant()))
        .executeUpdate();
  }

  /** Can be used in any transaction, also a tenant's. */
  public CertificateAuthority get() {
    if (known == null) {
      known = read();
    }
    return known;
  }

  private CertificateAuthority read() {
    Object[] row =
        (Object[]) entities.createNativeQuery(FIND).setParameter(1, NAME).getSingleResult();
    try {
      return CertificateAuthority.read((byte[]) row[0], master.open((byte[]) row[1], PURPOSE));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
