package net.lastmile.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorageFaultTest {
  @DisplayName("T1 what ails one tenant's schema is told from what ails the database")
  @ParameterizedTest
  @CsvSource({
    // No such table, no such column, no right to it, no such schema.
    "42P01, TENANT",
    "42703, TENANT",
    "42501, TENANT",
    "3F000, TENANT",
    // A migration has locked the table.
    "55P03, TENANT",
    // A damaged index.
    "XX001, TENANT",
    "22001, CONTENT",
    "23514, CONTENT",
    // The connection broke, a deadlock, too many connections, disk full, shutdown, I/O error.
    "08006, DATABASE",
    "40P01, DATABASE",
    "53300, DATABASE",
    "53100, DATABASE",
    "57P01, DATABASE",
    "58030, DATABASE",
    ", DATABASE",
    "'', DATABASE"
  })
  void goesByTheSqlState(String state, StorageFault fault) {
    var refusal = new SQLException("refused", state);
    var failure = new IllegalStateException(new PersistenceException(refusal));
    assertThat(StorageFault.of(failure)).isEqualTo(fault);
    assertThat(StorageFault.reason(failure)).isEqualTo("refused");
  }

  @Test
  void aConflictPassesAndAnythingElseIsTheTenants() {
    assertThat(StorageFault.of(new OptimisticLockException())).isEqualTo(StorageFault.DATABASE);
    assertThat(StorageFault.of(new IllegalStateException("no key"))).isEqualTo(StorageFault.TENANT);
  }
}
