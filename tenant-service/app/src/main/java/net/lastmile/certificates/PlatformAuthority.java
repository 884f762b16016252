package net.lastmile.certificates;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.security.GeneralSecurityException;
import java.time.Clock;
import net.lastmile.platform.persistence.Sql;
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

  @Inject private Sql sql;
  @Inject private MasterKey master;
  @Inject private Clock clock;

  private volatile CertificateAuthority known;

  void establish(
      @Observes @Priority(AFTER_MIGRATIONS) @Initialized(ApplicationScoped.class) Object event)
      throws GeneralSecurityException {
    CertificateAuthority made = CertificateAuthority.create(COMMON_NAME, clock.instant());
    // Does nothing if one exists already or another node is first; the new one is then discarded.
    sql.update(
        INSERT,
        NAME,
        made.certificate().getEncoded(),
        master.seal(made.key().getEncoded(), PURPOSE),
        clock.instant());
  }

  /** Can be used in any transaction, also a tenant's. */
  public CertificateAuthority get() {
    if (known == null) {
      known = read();
    }
    return known;
  }

  private CertificateAuthority read() {
    return sql.query(FIND, NAME).one(row -> read(row.octets(1), row.octets(2)));
  }

  private CertificateAuthority read(byte[] certificate, byte[] sealedKey) {
    try {
      return CertificateAuthority.read(certificate, master.open(sealedKey, PURPOSE));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
