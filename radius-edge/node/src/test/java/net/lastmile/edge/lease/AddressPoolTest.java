package net.lastmile.edge.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.lastmile.edge.contract.record.PoolRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressPoolTest {
  @ParameterizedTest
  @DisplayName("L8: addresses that end in .0 or .255 are given out only where the pool says so")
  @CsvSource({
    "10.0.0.0-10.0.0.255, true, 254, 10.0.0.0",
    "10.0.0.0-10.0.0.255, false, 256, none",
    "10.0.0.0-10.0.1.255, true, 508, 10.0.1.0",
    "255.255.254.0-255.255.255.255, true, 508, 255.255.255.255",
    "10.0.0.0-10.0.0.1, true, 2, none",
    "10.0.0.255-10.0.0.255, true, 1, none"
  })
  void sparesTheEnds(String range, boolean sparesEnds, long given, String spared) {
    PoolRecord written =
        new PoolRecord(
            UUID.randomUUID(),
            "p",
            PoolRecord.Kind.IPV4,
            32,
            List.of(range),
            List.of(),
            sparesEnds);
    AddressPool pool = new AddressPool(PoolRecord.decode(written.encode()));
    List<String> out =
        IntStream.range(0, pool.size())
            .filter(place -> !pool.isReserved(place))
            .mapToObj(pool::text)
            .toList();
    assertThat(out).hasSize((int) given).doesNotContain(spared);
  }
}
