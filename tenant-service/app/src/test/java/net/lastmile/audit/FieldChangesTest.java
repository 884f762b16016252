package net.lastmile.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FieldChangesTest {
  @Test
  void aLongTextIsCutBetweenCharacters() {
    String whole = "a".repeat(499) + "\ud835\udcb6";
    assertThat(FieldChanges.none().field("note", null, whole + "b").list())
        .singleElement()
        .satisfies(change -> assertThat(change.after()).isEqualTo(whole));
  }
}
