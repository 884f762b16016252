package net.lastmile.platform.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.lastmile.api.permissions.StaffKind;
import net.lastmile.api.problem.Problem.FieldError;
import net.lastmile.api.staff.StaffRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaffFieldsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ana Díaz",
        "Jean-Luc O'Neill",
        "Dr. José María d’Orléans, Jr.",
        "李 小龍",
        "علي",
        "X Æ 12"
      })
  @DisplayName("T3 people's names are taken in any script")
  void takesNames(String name) {
    assertThat(refused(name, "ana@west.example")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "R&D",
        "Ana (Owner)",
        "Jean/Luc",
        "<b>",
        "a\"b",
        "a$b",
        "50%",
        "a!",
        "a#",
        "a?",
        "§",
        "a;b",
        "*",
        "~",
        "a\\b",
        "a|b",
        "^",
        "a=b",
        "[a]",
        "{a}",
        "a\nb"
      })
  @DisplayName("T3 a name the identity provider would refuse is refused at once")
  void refusesNames(String name) {
    assertThat(refused(name, "ana@west.example")).contains("fullName");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@b.co",
        "first.last+tag@mail.isp.example",
        "o'neill@isp.example",
        "juergen@müller.example",
        "ana@пример.рф",
        "a_b-c@xn--mller-kva.example"
      })
  void takesAddresses(String email) {
    assertThat(refused("Ana", email)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nobody",
        "a..b@x.co",
        ".a@x.co",
        "a.@x.co",
        "a@x",
        "a@x.c",
        "a@-x.co",
        "a@x-.co",
        "a@x..co",
        "a@x.co.",
        "a b@x.co",
        "a@x_y.co",
        "\"a\"@x.co",
        "a@[127.0.0.1]",
        "jürgen@müller.example",
        "\u0161bob@x.co",
        "аdmin@x.co",
        "@x.co",
        "a@b@x.co",
        "a23456789a23456789a23456789a23456789a23456789a23456789a23456789a2345@x.co",
        "a@üüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüü.co"
      })
  @DisplayName("T3 an address the identity provider would refuse is refused at once")
  void refusesAddresses(String email) {
    assertThat(refused("Ana", email)).contains("email");
  }

  @Test
  @DisplayName("an address of 6 KB, or of 6 MB, is refused and overflows nothing")
  void refusesWhatNeverEnds() {
    assertThat(refused("Ana", "a.".repeat(3_000) + "a@x.co")).contains("email");
    assertThat(refused("Ana", "a@" + "x.".repeat(3_000_000) + "co")).contains("email");
    assertThat(refused("a".repeat(1_000_000), "a@x.co")).contains("fullName");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ana\u202Ezaid", "Ana\u2028Click here", "Ana\u0085x", "Ana\tx"})
  void refusesNamesThatAreMoreThanALine(String name) {
    assertThat(refused(name, "a@x.co")).contains("fullName");
  }

  private static List<String> refused(String name, String email) {
    StaffRequest request =
        new StaffRequest("ana", name, email, StaffKind.ADMIN, null, "correct horse battery");
    return RequestRules.errors(request, false).stream().map(FieldError::field).toList();
  }
}
