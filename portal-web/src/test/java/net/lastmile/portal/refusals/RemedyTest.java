package net.lastmile.portal.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import net.lastmile.api.permissions.Permission;
import net.lastmile.api.refusals.RefusalView;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.portal.site.Texts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the page offers against each reason. */
class RemedyTest {
  private static final UUID LINE = UUID.randomUUID();
  private static final UUID NAS = UUID.randomUUID();

  private final Texts texts = Texts.in(Locale.ENGLISH);

  @ParameterizedTest
  @EnumSource(
      value = AccessOutcome.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"ACCEPTED", "EXPIRED_PLAN"})
  @DisplayName("X1 each reason has a name, a sentence that says what mends it, and a page for that")
  void eachReasonHasARemedy(AccessOutcome reason) {
    assertThat(texts.get("logins.outcome." + reason)).isNotBlank();
    assertThat(texts.get("refusals.remedy." + reason)).endsWith(".");
    for (boolean all : new boolean[] {true, false}) {
      Remedy remedy = Remedy.of(refusal(reason, LINE, null), _ -> all);
      if (remedy.path() != null) {
        assertThat(texts.get(remedy.label())).isNotBlank();
        String page = remedy.path().replaceFirst("\\?.*", "");
        assertThat(Files.exists(Path.of("src/main/webapp" + page + ".xhtml"))).as(page).isTrue();
      }
    }
  }

  @Test
  void anUnknownNameIsFilledInAndOfferedToThoseWhoMayAddLines() {
    RefusalView unknown = refusal(AccessOutcome.UNKNOWN_USER, null, null);
    assertThat(Remedy.of(unknown, _ -> true).path())
        .isEqualTo("/panel/subscribers/form?username=ana%40example");
    assertThat(Remedy.of(unknown, _ -> false).path()).isNull();
    RefusalView known = refusal(AccessOutcome.UNKNOWN_USER, null, LINE);
    assertThat(Remedy.of(known, _ -> true).path())
        .isEqualTo("/panel/subscribers/detail?id=" + LINE);
  }

  @Test
  void whatIsOfferedIsWhatOneMayDo() {
    RefusalView wrong = refusal(AccessOutcome.WRONG_PASSWORD, LINE, null);
    assertThat(Remedy.of(wrong, _ -> true).path()).isEqualTo("/panel/subscribers/form?id=" + LINE);
    assertThat(Remedy.of(wrong, _ -> false).path())
        .isEqualTo("/panel/subscribers/detail?id=" + LINE);
    RefusalView ofRouter = refusal(AccessOutcome.WRONG_SECRET, LINE, null);
    assertThat(Remedy.of(ofRouter, _ -> true).path()).isEqualTo("/panel/nas/detail?id=" + NAS);
  }

  @Test
  @DisplayName("I5 who may change lines alone is not sent to a router's form or to the settings")
  void supportIsNotSentToWhatItMayNotChange() {
    Predicate<Permission> support = Permission.SUBSCRIBERS_EDIT::equals;
    RefusalView realm = refusal(AccessOutcome.REALM_NOT_ALLOWED, LINE, null);
    assertThat(Remedy.of(realm, support).path()).isEqualTo("/panel/nas/detail?id=" + NAS);
    RefusalView tunnel = refusal(AccessOutcome.TUNNEL_FAILED, LINE, null);
    assertThat(Remedy.of(tunnel, support).path()).isNull();
    RefusalView wrong = refusal(AccessOutcome.WRONG_PASSWORD, LINE, null);
    assertThat(Remedy.of(wrong, support).path()).isEqualTo("/panel/subscribers/form?id=" + LINE);
  }

  @Test
  void aDeletedLineHasNoPage() {
    assertThat(Remedy.of(refusal(AccessOutcome.EXPIRED, null, null), _ -> true).path()).isNull();
  }

  private static RefusalView refusal(AccessOutcome reason, UUID line, UUID later) {
    return new RefusalView(
        "1",
        line,
        "ana@example",
        null,
        null,
        null,
        later,
        reason,
        NAS,
        "bng-1",
        null,
        1,
        Instant.EPOCH,
        Instant.EPOCH,
        null);
  }
}
