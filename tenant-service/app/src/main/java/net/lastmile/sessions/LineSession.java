package net.lastmile.sessions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of radacct, with the columns that other features' queries need; read only. */
@Entity
@Table(name = "radacct")
class LineSession {
  @Id
  @Column(name = "radacctid")
  private long number;

  @Column(name = "subscriber_id")
  private UUID subscriberId;

  @Column(name = "acctstoptime")
  private Instant stoppedAt;

  protected LineSession() {}
}
