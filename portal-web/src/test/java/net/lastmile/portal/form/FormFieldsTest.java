package net.lastmile.portal.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.lastmile.api.catalog.PlanRequest;
import net.lastmile.api.field.Fields;
import net.lastmile.api.network.NasRequest;
import net.lastmile.api.subscribers.LineAddresses;
import net.lastmile.api.subscribers.Person;
import net.lastmile.api.subscribers.Place;
import net.lastmile.api.subscribers.SubscriberRequest;
import net.lastmile.api.subscribers.SubscriberState;
import net.lastmile.api.subscribers.SubscriberStatus;
import net.lastmile.api.subscribers.SubscriberView;
import net.lastmile.edge.contract.record.LineLogin;
import net.lastmile.portal.client.ApiProblem;
import net.lastmile.portal.shell.Formats;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FormFieldsTest {
  private static final UUID PLAN = UUID.randomUUID();

  private final FormFields fields = new FormFields("subscribers", SubscriberRequest.class);

  @Test
  void sendsWhatIsFilledIn() {
    fields.propose("username", " anna ").propose("phone", "").propose("expiryDate", "2026-12-01");
    SubscriberRequest request = fields.all(SubscriberRequest.class);
    assertThat(request.username()).isEqualTo("anna");
    assertThat(request.person().phone()).isNull();
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
    assertThat(request.person().phone()).isEqualTo("2");
    assertThat(request.note()).isNull();
    assertThat(request.addresses().staticIp()).isEmpty();
  }

  @Test
  void blamesTheFieldThatIsNoNumber() {
    FormFields router = new FormFields("nas", NasRequest.class).propose("coaPort", "three");
    ApiProblem problem = catchThrowableOfType(ApiProblem.class, () -> router.all(NasRequest.class));
    assertThat(problem.problem().errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.field()).isEqualTo("coaPort");
              assertThat(error.code()).isEqualTo("not-a-number");
            });
  }

  @Test
  void blamesTheFieldOfAGroupThatIsNoNumber() {
    FormFields plan = new FormFields("plans", PlanRequest.class).propose("burstSeconds", "long");
    ApiProblem problem = catchThrowableOfType(ApiProblem.class, () -> plan.all(PlanRequest.class));
    assertThat(problem.problem().errors())
        .extracting(error -> error.field() + " " + error.code())
        .containsExactly("burstSeconds not-a-number");
  }

  @Test
  void showsWhatIsStoredByTheKindOfEachField() {
    fields.load(subscriber(), formats());
    assertThat(fields.getValues())
        .containsEntry("username", "anna")
        .containsEntry("planId", PLAN.toString())
        .containsEntry("status", "ACTIVE")
        .containsEntry("expiryDate", "2026-12-01")
        .containsEntry("overridePrice", true)
        .containsEntry("price", "29.90")
        .containsEntry("username", "anna")
        .containsEntry("staticIp", null)
        .containsEntry("macs", "00:11:22:AA:BB:CC, 00:11:22:AA:BB:CD")
        .containsEntry("sessionLimit", "")
        .containsEntry("login", "PASSWORD")
        .doesNotContainKeys("password", "createdAt", "priceMinor");
    SubscriberRequest unchanged = fields.changes(SubscriberRequest.class);
    assertThat(Fields.values(SubscriberRequest.class, unchanged).values()).containsOnlyNulls();
  }

  @Test
  void sendsANumberThatWasEmptiedAsNone() {
    FormFields plan = new FormFields("plans", PlanRequest.class);
    plan.load("sessionLimit", "2").load("burstSeconds", "");
    assertThat(plan.changes(PlanRequest.class).sessionLimit()).isNull();
    plan.getValues().put("sessionLimit", "");
    PlanRequest request = plan.changes(PlanRequest.class);
    assertThat(request.sessionLimit()).isZero();
    assertThat(request.burst().burstSeconds()).isNull();
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
    FormFields other = new FormFields("subscribers", SubscriberRequest.class);
    assertThat(other.propose("username", "anna").idempotencyKey()).isNotEqualTo(key);
  }

  @Test
  @DisplayName(
      "what nobody set is not said to be set: usual values, zero prices, switches that are off")
  void knowsWhatIsSet() {
    fields
        .usual("login", "PASSWORD")
        .load("price", "0.00")
        .load("saveMac", false)
        .load("note", "x");
    assertThat(fields.names("login price addresses"))
        .containsExactly("login", "price", "staticIp", "framedIpv6Prefix", "delegatedIpv6Prefix");
    assertThat(fields.getFacts().keySet()).filteredOn(fields::isSet).containsExactly("note");
    fields.getValues().put("login", "MAC");
    assertThat(fields.isSet("login")).isTrue();
  }

  @Test
  @DisplayName(
      "P7 typed text stays when somebody else's change is taken in, and what both changed is told")
  void catchesUpWithOthers() {
    fields.load("username", "anna").load("phone", "1").load("note", "old").load("price", "9.00");
    fields.getValues().put("phone", "2");
    fields.getValues().put("note", "mine");
    assertThat(fields.catchUp(subscriber(), formats(), Set.of("note")))
        .containsExactly("phone", "note");
    assertThat(fields.getValues())
        .containsEntry("note", "mine")
        .containsEntry("phone", "2")
        .containsEntry("price", "29.90");
  }

  @Test
  void showsAListAsOneTextAndSendsItAsAList() {
    fields.load("macs", "a, b");
    assertThat(fields.changes(SubscriberRequest.class).macs()).isNull();
    fields.getValues().put("macs", " c ;d,\n");
    assertThat(fields.changes(SubscriberRequest.class).macs()).containsExactly("c", "d");
    fields.getValues().put("macs", " ");
    assertThat(fields.changes(SubscriberRequest.class).macs()).isEmpty();
  }

  private static SubscriberView subscriber() {
    return new SubscriberView(
        UUID.randomUUID(),
        "anna",
        PLAN,
        "Home",
        SubscriberState.ACTIVE,
        SubscriberStatus.ACTIVE,
        LocalDate.of(2026, 12, 1),
        true,
        2990,
        Person.UNKNOWN,
        Place.UNKNOWN,
        LineAddresses.NONE,
        List.of(),
        "",
        List.of("001122aabbcc", "001122aabbcd"),
        false,
        0,
        LineLogin.PASSWORD,
        null,
        Instant.EPOCH,
        Instant.EPOCH);
  }

  private static Formats formats() {
    return new Formats(null, null, null) {
      @Override
      public String getCurrency() {
        return "USD";
      }

      @Override
      public String moneyInput(long minor, String currency) {
        return "USD".equals(currency) ? BigDecimal.valueOf(minor, 2).toPlainString() : "";
      }
    };
  }
}
