package net.lastmile.portal.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("S33 the columns shown are in the list's address")
class ColumnsTest {
  private static final List<String> ALL = List.of("name", "phone", "state", "note");
  private static final List<String> USUAL = List.of("name", "state");

  @Test
  void areTheUsualOnesWhereNoneIsNamed() {
    Columns columns = Columns.of(ALL, USUAL, "kept", "");
    assertThat(columns.shown()).isEqualTo(USUAL);
    assertThat(columns.inAddress()).isNull();
  }

  @Test
  void standInTheOrderOfTheListHoweverTheyAreNamed() {
    assertThat(Columns.of(ALL, USUAL, "kept", "", "note", "name").shown())
        .containsExactly("name", "note");
    Columns columns = Columns.of(ALL, USUAL, "kept", "", "note,name,phone");
    assertThat(columns.shown()).containsExactly("name", "phone", "note");
    assertThat(columns.inAddress()).isEqualTo("name,phone,note");
    assertThat(columns.shows("state")).isFalse();
  }

  @Test
  void areTheUsualOnesWhereOnlyUnknownOnesAreNamed() {
    assertThat(Columns.of(ALL, USUAL, "kept", "", "password,").shown()).isEqualTo(USUAL);
  }

  @Test
  void leaveTheAddressWhenTheUsualOnesAreChosen() {
    assertThat(Columns.of(ALL, USUAL, "kept", "", "state", "name").inAddress()).isNull();
  }

  @Test
  void areThoseThatThePersonChoseLast() {
    Columns columns = Columns.of(ALL, USUAL, "kept", "note.name.gone");
    assertThat(columns.shown()).containsExactly("name", "note");
    assertThat(columns.inAddress()).isNull();
    Columns usual = Columns.of(ALL, USUAL, "kept", "note.name", "name,state");
    assertThat(usual.shown()).isEqualTo(USUAL);
    assertThat(usual.inAddress()).isEqualTo("name,state");
    assertThat(columns.in(ListAddress.of("/panel/x"))).hasToString("/panel/x?cols=name%2Cnote");
  }

  @Test
  void areTwoLinesOnAPhone() {
    Columns columns = Columns.of(ALL, USUAL, "kept", "", "name,phone,state,note");
    assertThat(ALL.stream().map(name -> columns.role(name, 1)))
        .containsExactly("card-name", "card-fact", "card-state", "");
    assertThat(columns.role("note", 2)).isEqualTo("card-fact");
  }

  @Test
  void stayInEveryAddressOfTheList() {
    ListAddress address = ListAddress.of("/panel/x").with("q", "a").with("cols", "name,note");
    assertThat(address.sortedBy("name").toString()).contains("cols=name%2Cnote");
    assertThat(address.getKept()).containsEntry("cols", "name,note");
    ListAddress later = address.at(new ListStart("c", 25));
    assertThat(later.getCarried()).containsOnlyKeys("q");
    assertThat(later.getQuery()).isEqualTo("q=a&cols=name%2Cnote");
  }
}
