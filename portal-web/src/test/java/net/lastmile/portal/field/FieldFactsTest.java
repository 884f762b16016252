package net.lastmile.portal.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.lastmile.api.catalog.PlanRequest;
import net.lastmile.api.field.EntryKind;
import net.lastmile.api.field.Unit;
import net.lastmile.api.network.ApiAccessRequest;
import net.lastmile.api.network.NasRequest;
import net.lastmile.api.pools.PoolRequest;
import net.lastmile.api.staff.StaffRequest;
import net.lastmile.api.subscribers.SubscriberRequest;
import net.lastmile.api.vendors.VendorTemplateRequest;
import net.lastmile.portal.field.FieldFacts.Control;
import org.junit.jupiter.api.Test;

class FieldFactsTest {
  private static final Map<String, FieldFacts> SUBSCRIBER = FieldFacts.of(SubscriberRequest.class);
  private static final Map<String, FieldFacts> PLAN = FieldFacts.of(PlanRequest.class);
  private static final Map<String, FieldFacts> NAS = FieldFacts.of(NasRequest.class);

  @Test
  void theFieldsOfGroupsStandAmongTheOthers() {
    assertThat(SUBSCRIBER)
        .containsKeys("username", "fullName", "country", "staticIp")
        .doesNotContainKeys("person", "place", "addresses");
  }

  @Test
  void theRequestSaysWhatIsRequiredAndHowLongItMayBe() {
    assertThat(SUBSCRIBER.get("username").required()).isTrue();
    assertThat(SUBSCRIBER.get("fullName").required()).isFalse();
    assertThat(SUBSCRIBER.get("fullName").getAttributes()).containsEntry("maxlength", "120");
    assertThat(SUBSCRIBER.get("sessionLimit").longest()).isEqualTo("100".length());
    assertThat(FieldFacts.of(StaffRequest.class).get("password").shortest()).isEqualTo(12);
  }

  @Test
  void aListHasRoomForAllItsEntriesAndWhatStandsBetweenThem() {
    assertThat(SUBSCRIBER.get("macs").longest()).isEqualTo(8 * 23 + 7 * 2);
    assertThat(SUBSCRIBER.get("macs").getControl()).isEqualTo(Control.INPUT);
    assertThat(NAS.get("allowedRealms").longest()).isEqualTo(50 * 253 + 49 * 2);
    assertThat(FieldFacts.of(PoolRequest.class).get("ranges").getControl()).isEqualTo(Control.AREA);
  }

  @Test
  void theTypeSaysWhatItIsEnteredWith() {
    assertThat(SUBSCRIBER.get("saveMac").getControl()).isEqualTo(Control.SWITCH);
    assertThat(SUBSCRIBER.get("login").getConstants())
        .containsExactly("PASSWORD", "MAC", "CIRCUIT");
    assertThat(SUBSCRIBER.get("country").getControl()).isEqualTo(Control.CHOICE);
    assertThat(SUBSCRIBER.get("note").getControl()).isEqualTo(Control.AREA);
    assertThat(SUBSCRIBER.get("password").getControl()).isEqualTo(Control.PASSWORD);
    assertThat(FieldFacts.of(VendorTemplateRequest.class).get("text").getControl())
        .isEqualTo(Control.AREA);
    assertThat(FieldFacts.of(ApiAccessRequest.class).get("password").getControl())
        .isEqualTo(Control.PASSWORD);
    assertThat(SUBSCRIBER.get("email").getInputType()).isEqualTo("email");
    assertThat(SUBSCRIBER.get("expiryDate").getInputType()).isEqualTo("date");
    assertThat(NAS.get("coaPort").getAttributes()).containsEntry("inputmode", "numeric");
  }

  @Test
  void unitsStandBesideMoneyAndSeconds() {
    assertThat(PLAN.get("price").isMeasured()).isTrue();
    assertThat(PLAN.get("idleSeconds").unit()).isEqualTo(Unit.SECONDS);
    assertThat(PLAN.get("validity").isMeasured()).isFalse();
    assertThat(PLAN.get("burstDownload").kind()).isEqualTo(EntryKind.RATE);
  }

  @Test
  void technicalTextIsWrittenFromLeftToRightWithoutSpellingHelp() {
    assertThat(PLAN.get("filterId").getAttributes())
        .containsEntry("dir", "ltr")
        .containsEntry("spellcheck", "false");
    assertThat(SUBSCRIBER.get("fullName").getAttributes()).doesNotContainKeys("dir", "spellcheck");
  }

  @Test
  void onlyWhatCanBeNothingCanBeCleared() {
    assertThat(SUBSCRIBER.get("sessionLimit").isClearable()).isTrue();
    assertThat(SUBSCRIBER.get("phone").isClearable()).isTrue();
    assertThat(SUBSCRIBER.get("macs").isClearable()).isTrue();
    assertThat(SUBSCRIBER.get("expiryDate").isClearable()).isFalse();
    assertThat(SUBSCRIBER.get("planId").isClearable()).isFalse();
    assertThat(PLAN.get("interimSeconds").isClearable()).isFalse();
  }
}
