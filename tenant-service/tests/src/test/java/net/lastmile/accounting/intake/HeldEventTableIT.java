package net.lastmile.accounting.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.lastmile.accounting.store.IncomingBatch;
import net.lastmile.accounting.store.IncomingBatch.Malformed;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.contract.event.EdgeEvent;
import net.lastmile.edge.contract.event.MacLockEvent;
import net.lastmile.edge.contract.event.NasEvent;
import net.lastmile.edge.contract.event.PostAuthEvent;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.platform.persistence.TenantRef;
import net.lastmile.testing.OwnDatabase;
import net.lastmile.testing.TestSchemas;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Events held for tenants, against the real table. */
@OwnDatabase
class HeldEventTableIT {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final UUID NAS = UUID.randomUUID();

  private final TestSchemas schemas = TestSchemas.get();
  private final UUID journal = UUID.randomUUID();
  private final TenantRef tenant;
  private final TenantRef other;

  HeldEventTableIT() throws SQLException {
    String region = schemas.newRegion();
    tenant = schemas.newTenant(region);
    other = schemas.newTenant(region);
  }

  @Test
  @DisplayName("R10 what waits comes back as it was, in order, each tenant's apart")
  void keepsBatchesAsTheyWere() throws SQLException {
    IncomingBatch first = batch(1, "a\u0000é");
    IncomingBatch second = batch(10, "later");
    try (Connection connection = schemas.platform()) {
      HeldEventTable table = new HeldEventTable(Sql.on(connection));
      table.add(tenant.id(), first, NOW);
      table.add(tenant.id(), second, NOW);
      assertThat(table.waiting("edge-a", journal)).containsExactly(tenant.id());
      assertThat(table.waiting("edge-a", UUID.randomUUID())).isEmpty();
      assertThat(table.counts()).containsEntry(tenant.id(), 8L).doesNotContainKey(other.id());
      assertThat(table.first(other.id())).isEmpty();

      HeldEventTable.Held held = table.first(tenant.id()).orElseThrow();
      assertThat(held.batch()).isEqualTo(first);
      table.settled(held, 0);
      assertThat(table.first(tenant.id()).orElseThrow().batch()).isEqualTo(second);
    }
  }

  @Test
  @DisplayName("What is sent again waits once, and what is stored of it waits no longer")
  void countsWhatWaitsOnce() throws SQLException {
    try (Connection connection = schemas.platform()) {
      HeldEventTable table = new HeldEventTable(Sql.on(connection));
      table.add(tenant.id(), batch(1, "first"), NOW);
      table.add(tenant.id(), batch(1, "first"), NOW);
      table.add(tenant.id(), batch(3, "overlaps"), NOW);
      assertThat(table.counts()).containsEntry(tenant.id(), 6L);
      HeldEventTable.Held held = table.first(tenant.id()).orElseThrow();
      try (Connection others = schemas.tenant(other)) {
        held.settled(4).in(Sql.on(others));
        others.commit();
      }
      assertThat(table.counts()).as("another tenant's role").containsEntry(tenant.id(), 6L);
      try (Connection own = schemas.tenant(tenant)) {
        held.settled(2).in(Sql.on(own));
        own.commit();
        assertThat(table.counts()).containsEntry(tenant.id(), 4L);
        held.settled(held.batch().highest()).in(Sql.on(own));
        own.rollback();
        assertThat(table.counts()).containsEntry(tenant.id(), 4L);
        held.settled(held.batch().highest()).in(Sql.on(own));
        own.commit();
      }
      assertThat(table.counts()).containsEntry(tenant.id(), 2L);
    }
  }

  private IncomingBatch batch(long number, String text) {
    List<EdgeEvent> events =
        List.of(
            new PostAuthEvent(number, tenant.id(), NAS, NOW, text, AccessOutcome.ACCEPTED, "", "c"),
            new NasEvent(
                number + 1, tenant.id(), NAS, NOW, NasEvent.Kind.SENDS_MESSAGE_AUTHENTICATOR),
            new MacLockEvent(number + 3, tenant.id(), NAS, NOW, NAS, "00e0fcabcdef", 2));
    Malformed odd =
        new Malformed(number + 2, tenant.id(), "no type", "{\"number\":" + number + "}");
    return new IncomingBatch("edge-a", journal, events, List.of(odd), number + 3);
  }
}
