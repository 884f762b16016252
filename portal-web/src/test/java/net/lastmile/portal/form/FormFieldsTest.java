package net.lastmile.portal.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import net.lastmile.api.catalog.PlanRequest;
import net.lastmile.api.network.NasUpdate;
import net.lastmile.api.subscribers.SubscriberRequest;
import net.lastmile.portal.client.ApiProblem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FormFieldsTest {
  private final FormFields fields = new FormFields();

  @Test
  void sendsWhatIsFilledIn() {
    fields.propose("username", " anna ").propose("phone", "").propose("expiryDate", "2026-12-01");
    SubscriberRequest request = fields.all(SubscriberRequest.class);
    assertThat(request.username()).isEqualTo("anna");
    assertThat(request.phone()).isNull();
    assertThat(request.expiryDate()).isEqualTo(LocalDate.of(2026, 12, 1));
  }

  @Test
  void sendsOnlyWhatWasChanged() {
    fields
        .load("username", "anna")
        .load("phone", "1")
        .load("note", null)
        .load("staticIp", "10.0.0.1");
    fields.getValues().put("phone", "2");
    fields.getValues().put("note", "");
    fields.getValues().put("staticIp", "");
    SubscriberRequest request = fields.changes(SubscriberRequest.class);
    assertThat(request.username()).isNull();
    assertThat(request.phone()).isEqualTo("2");
    assertThat(request.note()).isNull();
    assertThat(request.staticIp()).isEmpty();
  }

  @Test
  void blamesTheFieldThatIsNoNumber() {
    fields.propose("coaPort", "three");
    ApiProblem problem = catchThrowableOfType(ApiProblem.class, () -> fields.all(NasUpdate.class));
    assertThat(problem.problem().errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.field()).isEqualTo("coaPort");
              assertThat(error.code()).isEqualTo("not-a-number");
            });
  }

  @Test
  void sendsANumberThatWasEmptiedAsNone() {
    fields.loadNumber("sessionLimit", 2).loadNumber("burstSeconds", 0);
    assertThat(fields.text("burstSeconds")).isEmpty();
    assertThat(fields.changes(PlanRequest.class).sessionLimit()).isNull();
    fields.getValues().put("sessionLimit", "");
    PlanRequest request = fields.changes(PlanRequest.class);
    assertThat(request.sessionLimit()).isZero();
    assertThat(request.burstSeconds()).isNull();
  }

  @Test
  void blamesTheFieldsThatCannotBeEmpty() {
    fields.load("expiryDate", "2026-12-01").load("planId", "7").load("phone", "1");
    fields.getValues().put("expiryDate", "");
    fields.getValues().put("planId", null);
    fields.getValues().put("phone", null);
    ApiProblem problem =
        catchThrowableOfType(ApiProblem.class, () -> fields.changes(SubscriberRequest.class));
    assertThat(problem.problem().errors())
        .extracting(error -> error.field() + " " + error.code())
        .containsExactlyInAnyOrder("expiryDate required", "planId required");
  }

  @Test
  @DisplayName("D1: an empty password is sent as one where it is wanted, else none is")
  void sendsAnEmptyTextThatIsMeant() {
    fields.propose("password", "");
    assertThat(fields.all(SubscriberRequest.class).password()).isNull();
    fields.sendEmpty("password", true);
    assertThat(fields.all(SubscriberRequest.class).password()).isEmpty();
    assertThat(fields.changes(SubscriberRequest.class).password()).isEmpty();
    fields.propose("password", "typed");
    assertThat(fields.all(SubscriberRequest.class).password()).isEqualTo("typed");
    fields.propose("password", "").sendEmpty("password", false);
    assertThat(fields.changes(SubscriberRequest.class).password()).isNull();
  }

  @Test
  void keepsItsKeyForASecondClickAndChangesItForOtherValues() {
    fields.propose("username", "anna");
    String key = fields.idempotencyKey();
    assertThat(fields.idempotencyKey()).isEqualTo(key);
    fields.propose("username", "ben");
    assertThat(fields.idempotencyKey()).isNotEqualTo(key);
    assertThat(new FormFields().propose("username", "anna").idempotencyKey()).isNotEqualTo(key);
  }

  @Test
  void showsAListAsOneTextAndSendsItAsAList() {
    fields.loadList("macs", List.of("a", "b"));
    assertThat(fields.text("macs")).isEqualTo("a, b");
    assertThat(fields.changes(SubscriberRequest.class).macs()).isNull();
    fields.getValues().put("macs", " c ;d,\n");
    assertThat(fields.changes(SubscriberRequest.class).macs()).containsExactly("c", "d");
    fields.getValues().put("macs", " ");
    assertThat(fields.changes(SubscriberRequest.class).macs()).isEmpty();
  }
}
