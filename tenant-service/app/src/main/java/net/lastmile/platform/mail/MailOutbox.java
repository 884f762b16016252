package net.lastmile.platform.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import net.lastmile.platform.jobs.Jobs;
import net.lastmile.platform.persistence.Ids;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.platform.rest.Json;
import net.lastmile.platform.secrets.MasterKey;

/** Outgoing mail: stored in the transaction that causes it, sent after the commit. */
@ApplicationScoped
@Transactional
public class MailOutbox {
  @Inject private Sql sql;
  @Inject private MasterKey master;
  @Inject private Jobs jobs;
  @Inject private Clock clock;

  /** Sends a mail once the caller's transaction commits; outside any tenant. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void send(Mail mail) {
    UUID id = Ids.next();
    sql.update(
        "insert into platform.mail_outbox (id, sealed, created_at) values (?1, ?2, ?3)",
        id,
        master.seal(write(mail), purpose(id)),
        clock.instant());
    jobs.schedule(MailJob.instance(id));
  }

  Optional<Mail> find(UUID id) {
    return sql.query("select sealed from platform.mail_outbox where id = ?", id)
        .first(row -> read(row.octets(1), id));
  }

  void forget(UUID id) {
    sql.update("delete from platform.mail_outbox where id = ?1", id);
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
