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
    assertThat(address.at("c2").with("state", "ONLINE").toString()).doesNotContain("cursor");
    assertThat(address.at("c2").sortedBy("username").toString()).doesNotContain("cursor");
  }

  @Test
  void turnsASortRound() {
    ListAddress sorted = address.sortedBy("username");
    assertThat(sorted.direction("username")).isEqualTo("ascending");
    assertThat(sorted.sortedBy("username").direction("username")).isEqualTo("descending");
    assertThat(sorted.direction("createdAt")).isEqualTo("none");
  }

  @Test
  void leavesOutWhatIsBlank() {
    assertThat(address.with("q", " ")).hasToString("/panel/subscribers");
  }

  @Test
  void findsTheWayBackThatCursorsDoNotKnow() {
    Trail trail = new Trail();
    var first = Listing.of(address, null, new Page<>(List.of(1), "c2", null), trail);
    var second = Listing.of(address, "c2", new Page<>(List.of(2), "c3", null), trail);
    var third = Listing.of(address, "c3", new Page<>(List.of(3), null, null), trail);
    assertThat(first.previousUrl()).isNull();
    assertThat(second.previousUrl()).isEqualTo(address.toString());
    assertThat(third.previousUrl()).isEqualTo(first.nextUrl());
    assertThat(third.nextUrl()).isNull();
  }

  @Test
  void leadsFromAnUnknownCursorToTheFirstPage() {
    var page = Listing.of(address, "c9", new Page<>(List.of(9), null, null), new Trail());
    assertThat(page.previousUrl()).isEqualTo(address.toString());
  }

  @Test
  void takesAMalformedIdForOneThatNothingHas() {
    assertThat(catchThrowableOfType(ApiProblem.class, () -> Id.of("1'--")))
        .extracting(ApiProblem::status)
        .isEqualTo(404);
  }
}
