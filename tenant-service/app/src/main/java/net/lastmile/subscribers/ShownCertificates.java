package net.lastmile.subscribers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import net.lastmile.edge.contract.record.LineCertificates;

/** The stored certificates of lines. */
@ApplicationScoped
class ShownCertificates {
  @PersistenceContext private EntityManager entities;

  /** In the order in which they were added. */
  List<LineCertificate> of(UUID subscriber) {
    return entities
        .createQuery(
            "select c from LineCertificate c where c.subscriberId = :line"
                + " order by c.createdAt, c.id",
            LineCertificate.class)
        .setParameter("line", subscriber)
        .getResultList();
  }

  /** As the edges hold them. */
  LineCertificates published(UUID subscriber) {
    return new LineCertificates(
        entities
            .createQuery(
                "select c.fingerprint from LineCertificate c where c.subscriberId = :line"
                    + " order by c.createdAt, c.id",
                String.class)
            .setParameter("line", subscriber)
            .getResultList());
  }

  /** Deletes the certificates of a deleted line; from now on another line may have them. */
  void forget(UUID subscriber) {
    of(subscriber).forEach(entities::remove);
  }
}
