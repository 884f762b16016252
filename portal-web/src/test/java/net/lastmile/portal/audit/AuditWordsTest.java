package net.lastmile.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.lastmile.api.audit.AuditAction;
import net.lastmile.api.audit.AuditView;
import net.lastmile.api.audit.AuditView.Change;
import net.lastmile.portal.audit.AuditWords.Line;
import net.lastmile.portal.feature.Feature;
import net.lastmile.portal.feature.Features;
import net.lastmile.portal.field.FieldWords;
import net.lastmile.portal.site.Texts;
import org.junit.jupiter.api.Test;

class AuditWordsTest {
  private final Texts texts = Texts.in(Locale.ENGLISH);
  private final FieldWords fields = new FieldWords(texts, null);
  private final Features features = new Features(List.of(new Named()));
  private final AuditWords words =
      new AuditWords(features, texts, fields, new AuditValues(features, fields));

  @Test
  void callsFieldsAndChoicesWhatTheFormsCallThem() {
    AuditView entry =
        entry(
            "nas",
            new Change("messageAuthenticator", "LEARN", "REQUIRED"),
            new Change("active", "true", "false"),
            new Change("name", "bng-1", "bng-2"));
    assertThat(words.action(entry)).isEqualTo("Changed");
    assertThat(words.subject(entry)).isEqualTo("Router");
    assertThat(words.lines(entry))
        .containsExactly(
            new Line("Message-Authenticator", "Learn", "Required"),
            new Line("In use", "yes", "no"),
            new Line("Name", "bng-1", "bng-2"));
  }

  @Test
  void leavesOutTheUnitThatIsPartOfAName() {
    assertThat(words.lines(entry("access_rules", new Change("rejectDelayMillis", "0", "1000"))))
        .extracting(Line::label)
        .containsExactly("Delay of a refusal");
  }

  @Test
  void saysNothingOfWhatWasNothingAndIsNothing() {
    AuditView made = entry("plan", new Change("pool", null, ""), new Change("reserved", "", "[]"));
    assertThat(words.lines(made)).isEmpty();
  }

  @Test
  void tellsWhatWasAddedAndWhatWasTakenAway() {
    AuditView changed =
        entry("plan", new Change("pool", "", "home"), new Change("note", "old", null));
    assertThat(words.lines(changed))
        .extracting(Line::before, Line::after)
        .containsExactly(tuple(null, "home"), tuple("old", "–"));
    assertThat(words.fields(changed)).contains(", ");
    AuditView deleted =
        new AuditView(
            1,
            Instant.EPOCH,
            "admin",
            "",
            AuditAction.DELETE,
            "plan",
            null,
            "x",
            List.of(new Change("note", "old", null)));
    assertThat(words.lines(deleted)).extracting(Line::after).containsOnlyNulls();
  }

  @Test
  void callsWhatItDoesNotKnowByItsOwnName() {
    AuditView entry = entry("thing", new Change("speed", "SLOW", "FAST"));
    assertThat(words.subject(entry)).isEqualTo("thing");
    assertThat(words.lines(entry)).containsExactly(new Line("speed", "SLOW", "FAST"));
  }

  /** Says where the fields of some subjects have their labels. */
  private static final class Named implements Feature {
    @Override
    public Map<String, String> auditedAs() {
      return Map.of("nas", "nas", "access_rules", "logInRules", "plan", "plans");
    }
  }

  private static AuditView entry(String type, Change... changes) {
    return new AuditView(
        1, Instant.EPOCH, "admin", "", AuditAction.UPDATE, type, null, "x", List.of(changes));
  }
}
