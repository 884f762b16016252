package net.lastmile.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.UUID;
import net.lastmile.testing.ApiClient;
import net.lastmile.testing.TestLines;
import net.lastmile.testing.TestPlatform;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanIT {
  private final TestPlatform platform = TestPlatform.get();
  private final ApiClient north = platform.as(platform.north());
  private final ApiClient south = platform.as(platform.south());

  @Test
  void aTenantBeginsWithAStarterPlan() {
    assertThat(south.get("plans?q=starter").body().at("/items/0/name").asText())
        .isEqualTo("Starter");
  }

  @Test
  @DisplayName("P1 P7 speeds and prices are kept in whole units, whatever way they were typed")
  void keepsWholeUnits() {
    var plan =
        north.post(
            "plans",
            """
            {"name": "%s", "download": "1.5M", "upload": "512k", "burstDownload": "3M",
             "price": "45000.50", "validity": 15, "validityUnit": "DAYS", "pool": "homes"}"""
                .formatted(TestLines.newName("typed")));
    assertThat(plan.status()).isEqualTo(201);
    assertThat(plan.location()).endsWith("/api/plans/" + plan.body().get("id").asText());
    assertThat(plan.body().get("downloadKbps").asInt()).isEqualTo(1_500);
    assertThat(plan.body().get("uploadKbps").asInt()).isEqualTo(512);
    assertThat(plan.body().get("burstDownloadKbps").asInt()).isEqualTo(3_000);
    assertThat(plan.body().get("priceMinor").asLong()).isEqualTo(4_500_050);
    assertThat(plan.body().get("currency").asText()).isEqualTo("COP");
    assertThat(plan.body().get("interimSeconds").asInt()).isEqualTo(300);

    String id = plan.body().get("id").asText();
    var changed = north.patch("plans/" + id, "{\"upload\": \"1M\"}");
    assertThat(changed.body().get("uploadKbps").asInt()).isEqualTo(1_000);
    assertThat(changed.body().get("downloadKbps").asInt()).isEqualTo(1_500);
  }

  @Test
  @DisplayName("L7: name servers and idle timeout are a plan's, and taken back")
  void tellsOfTheNetwork() {
    String id = new TestLines(north).newPlan().toString();
    var told =
        north.patch(
            "plans/" + id,
            """
            {"dnsPrimary": "192.0.2.53", "dnsSecondary": " 192.0.2.54 ",
             "dnsIpv6Primary": "2001:DB8:0::53", "idleSeconds": 600}""");
    assertThat(told.status()).as(told.toString()).isEqualTo(200);
    assertThat(told.body().get("dnsPrimary").asText()).isEqualTo("192.0.2.53");
    assertThat(told.body().get("dnsSecondary").asText()).isEqualTo("192.0.2.54");
    assertThat(told.body().get("dnsIpv6Secondary").asText()).isEmpty();
    assertThat(told.body().get("idleSeconds").asInt()).isEqualTo(600);
    for (String wrong :
        new String[] {
          "'dnsPrimary': '2001:db8::1'",
          "'dnsIpv6Primary': '192.0.2.1'",
          "'dnsSecondary': 'ns'",
          "'dnsPrimary': '255.255.255.255'",
          "'idleSeconds': -1"
        }) {
      var refused = north.patch("plans/" + id, ("{" + wrong + "}").replace('\'', '"'));
      assertThat(refused.status()).as(wrong).isEqualTo(400);
      assertThat(wrong).contains(refused.body().at("/errors/0/field").asText());
    }
    var quiet = north.patch("plans/" + id, "{\"dnsPrimary\": \"\", \"idleSeconds\": 0}");
    assertThat(quiet.body().get("dnsPrimary").asText()).isEmpty();
    assertThat(quiet.body().get("idleSeconds").asInt()).isZero();
    assertThat(south.get("plans/" + id).status()).isEqualTo(404);
  }

  @Test
  @DisplayName("P1 P7 a burst or a price that is emptied is gone; a speed is needed")
  void forgetsWhatIsEmptied() {
    var plan =
        north.post(
            "plans",
            """
            {"name": "%s", "download": "20M", "upload": "5M", "price": "5", "dayPrice": "2",
             "burstDownload": "30M", "burstThresholdDownload": "15M"}"""
                .formatted(TestLines.newName("emptied")));
    String path = "plans/" + plan.body().get("id").asText();
    var emptied =
        north.patch(
            path,
            """
            {"burstDownload": "", "burstThresholdDownload": " ", "price": "", "dayPrice": ""}""");
    assertThat(emptied.status()).as(emptied.toString()).isEqualTo(200);
    assertThat(emptied.body().get("burstDownloadKbps").asInt()).isZero();
    assertThat(emptied.body().get("burstThresholdDownloadKbps").asInt()).isZero();
    assertThat(emptied.body().get("priceMinor").asLong()).isZero();
    assertThat(emptied.body().get("dayPriceMinor").asLong()).isZero();

    var refused = north.patch(path, "{\"download\": \"\"}");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("download");
    assertThat(north.get(path).body().get("downloadKbps").asInt()).isEqualTo(20_000);
    assertThat(south.get(path).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|name",
        "{'name': 'x', 'download': '20M'}|upload",
        "{'name': 'x', 'download': 'fast', 'upload': '5M'}|download",
        "{'name': 'x', 'download': '-2M', 'upload': '5M'}|download",
        "{'name': 'x', 'download': '٢M', 'upload': '5M'}|download",
        "{'name': 'x', 'download': '2M', 'upload': '5M', 'price': '1.999'}|price",
        "{'name': 'x', 'download': '2M', 'upload': '5M', 'price': '-1'}|price",
        "{'name': 'x', 'download': '2M', 'upload': '5M', 'validity': 0}|validity",
        "{'name': 'x', 'download': '2M', 'upload': '5M', 'validityUnit': 'YEARS'}|validityUnit",
        "{'name': 'x', 'download': '2M', 'upload': '5M', 'interimSeconds': 5}|interimSeconds",
        "{'name': 'x', 'download': '2M', 'upload': '5M', 'cycle': 'WEEKLY'}|cycle",
        "{'name': 'x', 'download': '2M', 'upload': '5M', 'cycle': 'MONTHLY_ACCOUNT'}|anchorDay",
        "{'name': 'x', 'download': '2M', 'upload': '5M', 'cycle': 'MONTHLY_ACCOUNT',"
            + " 'anchorDay': 32}|anchorDay",
        "{'name': 'x', 'download': '2M', 'upload': '5M', 'cycle': 'CALENDAR_MONTH',"
            + " 'validityUnit': 'DAYS'}|validityUnit",
        "{'name': 'x', 'download': '2M', 'upload': '5M', 'pool': 'пул'}|pool",
        "{'name': 'x', 'download': '2M', 'upload': '5M', 'color': 'red'}|color",
        "{'name': 'x', 'download': '2M', 'upload': '5M',"
            + " 'preferredNasId': '00000000-0000-0000-0000-000000000000'}|preferredNasId",
        "{'name': 'x', 'download': '2M', 'upload': '5M', 'preferredNasId': 'bng-1'}|preferredNasId"
      })
  void namesTheFieldThatIsWrong(String json, String field) {
    var refused = north.post("plans", json.replace('\'', '"'));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().get("errors").findValuesAsText("field")).contains(field);
  }

  @Test
  @DisplayName(
      "P9 a plan keeps pool, preferred NAS, address lists and queue type, and gives them up")
  void keepsWhatTheRouterIsTold() {
    String nas =
        north
            .post(
                "nas",
                """
                {"name": "%s", "address": "198.51.100.77", "vendor": "MIKROTIK"}"""
                    .formatted(TestLines.newName("preferred")))
            .body()
            .at("/nas/id")
            .asText();
    var plan =
        north.post(
            "plans",
            """
            {"name": "%s", "download": "2M", "upload": "1M", "pool": "homes",
             "preferredNasId": "%s", "addressListIn": "paying", "addressListOut": "served",
             "queueType": "pcq-down"}"""
                .formatted(TestLines.newName("told"), nas));
    assertThat(plan.body().get("pool").asText()).isEqualTo("homes");
    assertThat(plan.body().get("preferredNasId").asText()).isEqualTo(nas);
    assertThat(plan.body().get("addressListIn").asText()).isEqualTo("paying");
    assertThat(plan.body().get("addressListOut").asText()).isEqualTo("served");
    assertThat(plan.body().get("queueType").asText()).isEqualTo("pcq-down");

    String path = "plans/" + plan.body().get("id").asText();
    var renamed = north.patch(path, "{\"pool\": \"flats\"}");
    assertThat(renamed.body().get("preferredNasId").asText()).isEqualTo(nas);
    var freed = north.patch(path, "{\"preferredNasId\": \"\", \"queueType\": \"\"}");
    assertThat(freed.body().get("preferredNasId").isNull()).isTrue();
    assertThat(freed.body().get("queueType").asText()).isEmpty();
    assertThat(south.post("plans", plan(nas)).status()).as("another tenant's NAS").isEqualTo(400);
  }

  @Test
  @DisplayName("P7 a new subscriber's last day follows the plan's cycle")
  void aNewLineEndsAsItsPlanSays() {
    LocalDate today = LocalDate.now(ZoneId.of("America/Bogota"));
    LocalDate nextFirst = YearMonth.from(today).plusMonths(1).atDay(1);
    UUID month = newPlan("'cycle': 'CALENDAR_MONTH'");
    assertThat(lastDayOn(month)).isEqualTo(nextFirst.minusDays(1));
    UUID account = newPlan("'cycle': 'MONTHLY_ACCOUNT', 'anchorDay': 1, 'validity': 2");
    assertThat(lastDayOn(account)).isEqualTo(nextFirst.plusMonths(1).minusDays(1));

    var changed = north.patch("plans/" + account, "{\"cycle\": \"FROM_START\"}");
    assertThat(changed.body().get("anchorDay").asInt()).isZero();
    assertThat(lastDayOn(account)).isEqualTo(today.plusMonths(2).minusDays(1));
  }

  private UUID newPlan(String terms) {
    String json =
        "{'name': '%s', 'download': '2M', 'upload': '1M', %s}"
            .formatted(TestLines.newName("cycle"), terms);
    var made = north.post("plans", json.replace('\'', '"'));
    assertThat(made.status()).as(made.toString()).isEqualTo(201);
    return UUID.fromString(made.body().get("id").asText());
  }

  private LocalDate lastDayOn(UUID plan) {
    UUID line = new TestLines(north).newSubscriber(TestLines.newName("cycle"), plan);
    assertThat(south.get("subscribers/" + line).status()).isEqualTo(404);
    return LocalDate.parse(north.get("subscribers/" + line).body().get("expiryDate").asText());
  }

  private static String plan(String nas) {
    return """
        {"name": "theirs", "download": "2M", "upload": "1M", "preferredNasId": "%s"}"""
        .formatted(nas);
  }

  @Test
  void aPlanInUseIsNotDeleted() {
    TestLines lines = new TestLines(north);
    UUID plan = lines.newPlan();
    UUID subscriber = lines.newSubscriber(TestLines.newName("line"), plan);
    assertThat(north.get("plans/" + plan).body().get("subscribers").asLong()).isEqualTo(1);
    var refused = north.delete("plans/" + plan);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().get("code").asText()).isEqualTo("plan.in-use");

    north.delete("subscribers/" + subscriber);
    assertThat(north.delete("plans/" + plan).status()).isEqualTo(204);
    assertThat(north.get("plans/" + plan).status()).isEqualTo(404);
  }

  @Test
  void thePlanForExpiredLinesIsNotDeleted() {
    UUID plan = new TestLines(south).newPlan();
    assertThat(south.patch("access-rules", "{\"expiredPlanId\": \"" + plan + "\"}").status())
        .isEqualTo(200);
    var refused = south.delete("plans/" + plan);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().get("code").asText()).isEqualTo("plan.for-expired");

    south.patch("access-rules", "{\"expiredPlanId\": \"\"}");
    assertThat(south.delete("plans/" + plan).status()).isEqualTo(204);
  }

  @Test
  @DisplayName("T1 another tenant's plan does not exist")
  void isAnotherTenantsAffair() {
    UUID id = new TestLines(north).newPlan();
    assertThat(south.get("plans/" + id).status()).isEqualTo(404);
    assertThat(south.patch("plans/" + id, "{\"price\": \"0\"}").status()).isEqualTo(404);
    assertThat(south.delete("plans/" + id).status()).isEqualTo(404);
    var taken =
        south.post(
            "subscribers",
            "{\"username\": \"thief\", \"password\": \"pw\", \"planId\": \"%s\"}".formatted(id));
    assertThat(taken.status()).isEqualTo(400);
    assertThat(taken.body().at("/errors/0/field").asText()).isEqualTo("planId");
  }
}
