package net.lastmile.portal.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import net.lastmile.api.paging.Page;
import net.lastmile.portal.client.ApiProblem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("S33 what a list shows is in its address")
class ListAddressTest {
  private final ListAddress address = ListAddress.of("/panel/subscribers").with("q", "ann & ben");

  @Test
  void keepsSearchAndFilterTogether() {
    assertThat(address.with("state", "ONLINE"))
        .hasToString("/panel/subscribers?q=ann+%26+ben&state=ONLINE");
  }

  @Test
  void startsAtTheFirstPageWhenItChanges() {
    ListAddress second = address.at(new ListStart("c2", 25));
    assertThat(second.toString()).endsWith("&cursor=c2&after=25");
    assertThat(second.with("state", "ONLINE").toString()).doesNotContain("cursor", "after");
    assertThat(second.sortedBy("username").toString()).doesNotContain("cursor", "after");
  }

  @Test
  void turnsASortRound() {
    ListAddress sorted = address.sortedBy("username");
    assertThat(sorted.direction("username")).isEqualTo("ascending");
    assertThat(sorted.sortedBy("username").direction("username")).isEqualTo("descending");
    assertThat(sorted.direction("createdAt")).isEqualTo("none");
    ListAddress highest = address.sortedBy("-traffic");
    assertThat(highest.direction("-traffic")).isEqualTo("descending");
    assertThat(highest.sortedBy("-traffic").direction("-traffic")).isEqualTo("ascending");
  }

  @Test
  void knowsWhatNarrowsTheListAndLosesItAtOnce() {
    ListAddress shown =
        ListAddress.of("/panel/x").with("id", "7").with("sort", "-name").with("cols", "name");
    assertThat(shown.isNarrowed()).isFalse();
    ListAddress narrowed = shown.with("state", "ONLINE").with("q", "ann");
    assertThat(narrowed.isNarrowed()).isTrue();
    assertThat(narrowed.getUnfiltered()).hasToString(shown.toString());
  }

  @Test
  void leavesOutWhatIsBlank() {
    assertThat(address.with("q", " ")).hasToString("/panel/subscribers");
  }

  @Test
  void findsTheWayBackThatCursorsDoNotKnow() {
    Trail trail = new Trail();
    var first = Listing.of(address, ListStart.FIRST, new Page<>(List.of(1, 2), "c2", 5L), trail);
    var second = Listing.of(address, new ListStart("c2", 2), page("c3", 3, 4), trail);
    var third = Listing.of(address, new ListStart("c3", 4), page(null, 5), trail);
    assertThat(first.previousUrl()).isNull();
    assertThat(second.previousUrl()).isEqualTo(address.toString());
    assertThat(third.previousUrl()).isEqualTo(first.nextUrl());
    assertThat(third.nextUrl()).isNull();
    assertThat(first.first()).isEqualTo(1);
    assertThat(first.getLast()).isEqualTo(2);
    assertThat(third.first()).isEqualTo(5);
    assertThat(third.getLast()).isEqualTo(5);
  }

  private static Page<Integer> page(String next, Integer... items) {
    return new Page<>(List.of(items), next, null);
  }

  @Test
  void countsNoFewerThanItShows() {
    var shown =
        Listing.of(address, ListStart.FIRST, new Page<>(List.of(1, 2), null, 1L), new Trail());
    assertThat(shown.total()).isEqualTo(2);
  }

  @Test
  void leadsFromAnUnknownCursorToTheFirstPage() {
    var page = Listing.of(address, ListStart.of("c9", "many"), page(null, 9), new Trail());
    assertThat(page.previousUrl()).isEqualTo(address.toString());
    assertThat(page.first()).isEqualTo(1);
  }

  @Test
  void takesAMalformedIdForOneThatNothingHas() {
    assertThat(catchThrowableOfType(ApiProblem.class, () -> Id.of("1'--")))
        .extracting(ApiProblem::status)
        .isEqualTo(404);
  }
}
