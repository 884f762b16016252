package net.lastmile.pools;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.lastmile.edge.contract.record.PoolRecord;

/** A pool of addresses. */
@Entity
@Table(name = "ip_pool")
class IpPool {
  @Id private UUID id;
  private String name;

  @Enumerated(EnumType.STRING)
  private PoolRecord.Kind kind;

  @Column(name = "prefix_bits")
  private int prefixBits;

  private String ranges;
  private String reserved;
  private String note;

  @Column(name = "spares_ends")
  private boolean sparesEnds;

  @Column(name = "created_at")
  private Instant createdAt;

  @Version private long version;

  protected IpPool() {}

  IpPool(UUID id, PoolTerms terms, Instant now) {
    this.id = id;
    this.createdAt = now;
    change(terms);
  }

  final void change(PoolTerms to) {
    name = to.name();
    kind = to.kind();
    prefixBits = to.prefixBits();
    ranges = String.join("\n", to.ranges());
    reserved = String.join("\n", to.reserved());
    note = to.note();
    sparesEnds = to.sparesEnds();
  }

  UUID id() {
    return id;
  }

  String name() {
    return name;
  }

  Instant createdAt() {
    return createdAt;
  }

  PoolTerms terms() {
    return new PoolTerms(name, kind, prefixBits, lines(ranges), lines(reserved), note, sparesEnds);
  }

  private static List<String> lines(String text) {
    return text.lines().toList();
  }
}
