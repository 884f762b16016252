package net.lastmile.platform.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.lastmile.platform.jobs.Jobs;
import net.lastmile.platform.persistence.Ids;
import net.lastmile.platform.rest.Json;
import net.lastmile.platform.secrets.MasterKey;

/** Outgoing mail: stored in the transaction that causes it, sent after the commit. */
@ApplicationScoped
@Transactional
public class MailOutbox {
  @PersistenceContext private EntityManager entities;
  @Inject private MasterKey master;
  @Inject private Jobs jobs;
  @Inject private Clock clock;

  /** Sends a mail once the caller's transaction commits; outside any tenant. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void send(Mail mail) {
    UUID id = Ids.next();
    entities
        .createNativeQuery(
            "insert into platform.mail_outbox (id, sealed, created_at) values (?1, ?2, ?3)")
        .setParameter(1, id)
        .setParameter(2, master.seal(write(mail), purpose(id)))
        .setParameter(3, Timestamp.from(clock.instant()))
        .executeUpdate();
    jobs.schedule(MailJob.instance(id));
  }

  Optional<Mail> find(UUID id) {
    List<?> found =
        entities
            .createNativeQuery("select sealed from platform.mail_outbox where id = ?1")
            .setParameter(1, id)
            .getResultList();
    return found.stream().findFirst().map(row -> read((byte[]) row, id));
  }

  void forget(UUID id) {
    entities
        .createNativeQuery("delete from platform.mail_outbox where id = ?1")
        .setParameter(1, id)
        .executeUpdate();
  }

  private Mail read(byte[] sealed, UUID id) {
    try {
      return Json.MAPPER.readValue(master.open(sealed, purpose(id)), Mail.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] write(Mail mail) {
    try {
      return Json.MAPPER.writeValueAsBytes(mail);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String purpose(UUID id) {
    return "mail/" + id;
  }
}
