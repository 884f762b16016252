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
    Columns columns = Columns.of(ALL, USUAL);
    assertThat(columns.shown()).isEqualTo(USUAL);
    assertThat(columns.inAddress()).isNull();
  }

  @Test
  void standInTheOrderOfTheListHoweverTheyAreNamed() {
    assertThat(Columns.of(ALL, USUAL, "note", "name").shown()).containsExactly("name", "note");
    Columns columns = Columns.of(ALL, USUAL, "note,name,phone");
    assertThat(columns.shown()).containsExactly("name", "phone", "note");
    assertThat(columns.inAddress()).isEqualTo("name,phone,note");
    assertThat(columns.shows("state")).isFalse();
  }

  @Test
  void areTheUsualOnesWhereOnlyUnknownOnesAreNamed() {
    assertThat(Columns.of(ALL, USUAL, "password,").shown()).isEqualTo(USUAL);
  }

  @Test
  void leaveTheAddressWhenTheUsualOnesAreChosen() {
    assertThat(Columns.of(ALL, USUAL, "state", "name").inAddress()).isNull();
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
