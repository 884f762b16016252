package net.lastmile.edge.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class HashIndexTest {
  private enum Kind {
    USER,
    PORT
  }

  private record Line(String name, int version) {}

  private static final int MOST = 3;
  private static final Line ANN = new Line("ann", 1);
  private static final Line BOB = new Line("bob", 1);

  private final HashIndex<Line> index =
      new HashIndex<>((one, other) -> one.name().equals(other.name()), MOST);

  @Test
  void twoThingsOfOneHashAreBothFoundUntilOneGoes() {
    index.put(7, ANN);
    index.put(7, BOB);
    assertThat(index.find(7)).containsExactly(ANN, BOB);
    assertThat(index.find(8)).isEmpty();

    index.remove(7, new Line("ann", 9));
    assertThat(index.find(7)).containsExactly(BOB);
    index.remove(7, BOB);
    index.remove(7, BOB);
    assertThat(index.find(7)).isEmpty();
  }

  @Test
  void theNewerTakesThePlaceOfTheSame() {
    Line newer = new Line("ann", 2);
    index.put(7, ANN);
    index.put(7, newer);
    assertThat(index.find(7)).containsExactly(newer);
    index.put(7, BOB);
    index.put(7, ANN);
    assertThat(index.find(7)).containsExactlyInAnyOrder(ANN, BOB);
  }

  @Test
  void moreThanTheMostAreNotListedAndTheOthersStay() {
    for (int i = 0; i < MOST + 2; i++) {
      index.put(7, new Line("line" + i, 1));
    }
    Line newer = new Line("line0", 2);
    index.put(7, newer);
    assertThat(index.find(7)).hasSize(MOST).contains(newer);
  }

  @Test
  void nothingIsLostToThreadsThatWriteTheSameHash() {
    HashIndex<Integer> numbers = new HashIndex<>(Integer::equals, Integer.MAX_VALUE);
    int each = 200;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<Void>> writers = new ArrayList<>();
      for (int writer = 0; writer < 4; writer++) {
        int from = writer * each;
        writers.add(
            CompletableFuture.runAsync(
                () -> IntStream.range(from, from + each).forEach(n -> numbers.put(n % 5, n)),
                threads));
      }
      writers.forEach(CompletableFuture::join);
    }
    assertThat(LongStream.range(0, 5).mapToObj(numbers::find).flatMap(List::stream))
        .hasSize(4 * each)
        .doesNotHaveDuplicates();
  }

  @Test
  void kindTenantAndNameEachMakeAnotherHash() {
    UUID tenant = UUID.randomUUID();
    long hash = FacetHash.of(Kind.USER, tenant, "ann");
    assertThat(FacetHash.of(Kind.USER, tenant, new StringBuilder("ann"))).isEqualTo(hash);
    assertThat(FacetHash.of(Kind.PORT, tenant, "ann")).isNotEqualTo(hash);
    assertThat(FacetHash.of(Kind.USER, UUID.randomUUID(), "ann")).isNotEqualTo(hash);
    assertThat(FacetHash.of(Kind.USER, tenant, "anm")).isNotEqualTo(hash);
    assertThat(
            IntStream.range(0, 200_000)
                .mapToLong(n -> FacetHash.of(Kind.USER, tenant, "user" + n))
                .distinct()
                .count())
        .isEqualTo(200_000);
  }
}
