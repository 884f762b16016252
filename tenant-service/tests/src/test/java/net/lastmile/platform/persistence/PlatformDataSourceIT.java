package net.lastmile.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import net.lastmile.platform.configuration.PlatformConfig;
import net.lastmile.testing.OwnDatabase;
import net.lastmile.testing.TestSchemas;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OwnDatabase
class PlatformDataSourceIT {
  @TempDir private Path directory;

  @Test
  @DisplayName("the database ends a statement before nobody waits for it any more")
  void endsWhatNobodyWaitsFor() throws IOException, SQLException {
    PlatformDataSource source = new PlatformDataSource(database());
    assertThat(statementTimeout(source)).isEqualTo("110s");
    assertThat(source.getSocketTimeout()).isEqualTo(120);
  }

  @Test
  @DisplayName("a migration takes as long as it takes")
  void letsMigrationsTakeTheirTime() throws IOException, SQLException {
    PlatformDataSource source = PlatformDataSource.withoutTimeLimit(database());
    assertThat(statementTimeout(source)).isEqualTo("0");
    assertThat(source.getSocketTimeout()).isZero();
  }

  private PlatformConfig.DatabaseConfig database() throws IOException {
    return TestSchemas.get().configuration(directory);
  }

  private static String statementTimeout(PlatformDataSource source) throws SQLException {
    try (Connection connection = source.getConnection();
        ResultSet shown = connection.createStatement().executeQuery("show statement_timeout")) {
      shown.next();
      return shown.getString(1);
    }
  }
}
