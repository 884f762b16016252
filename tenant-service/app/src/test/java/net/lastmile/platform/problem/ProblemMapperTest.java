package net.lastmile.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemMapperTest {
  @ParameterizedTest
  @DisplayName("a database that gives no connection is no fault of ours or of the request: 503")
  @CsvSource({
    ", 503",
    "08006, 503",
    "53300, 503",
    "57P03, 503",
    "40P01, 503",
    "42P01, 500",
    "XX000, 500"
  })
  void tellsExhaustionFromFaults(String state, int status) {
    RuntimeException thrown =
        new PersistenceException(new SQLException("In-use connections equal max-pool-size", state));
    assertThat(new ProblemMapper().toResponse(new IllegalStateException(thrown)).getStatus())
        .isEqualTo(status);
  }
}
