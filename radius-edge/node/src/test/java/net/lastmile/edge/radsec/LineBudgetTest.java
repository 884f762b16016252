package net.lastmile.edge.radsec;

import static org.assertj.core.api.Assertions.assertThat;

import net.lastmile.edge.fixture.MovableClock;
import org.junit.jupiter.api.Test;

class LineBudgetTest {
  private final MovableClock clock = new MovableClock();
  private final LineBudget budget = new LineBudget(clock);

  @Test
  void aSubjectIsAdmittedOnceInAWhile() {
    assertThat(budget.admits("one")).isTrue();
    assertThat(budget.admits("one")).isFalse();
    assertThat(budget.admits("two")).isTrue();
    clock.advance(LineBudget.WHILE);
    assertThat(budget.admits("one")).isTrue();
    assertThat(budget.takeUntold()).isEqualTo(1);
    assertThat(budget.takeUntold()).isZero();
  }

  @Test
  void manySubjectsAreAdmittedUpToTheLimit() {
    for (int i = 0; i < LineBudget.MAX_LINES; i++) {
      assertThat(budget.admits(i)).isTrue();
    }
    assertThat(budget.admits("one more")).isFalse();
    clock.advance(LineBudget.WHILE);
    assertThat(budget.admits("one more")).isTrue();
  }
}
