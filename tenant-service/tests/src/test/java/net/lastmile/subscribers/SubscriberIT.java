package net.lastmile.subscribers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.lastmile.testing.ApiClient;
import net.lastmile.testing.TestLines;
import net.lastmile.testing.TestPlatform;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubscriberIT {
  private final TestPlatform platform = TestPlatform.get();
  private final ApiClient north = platform.as(platform.north());
  private final ApiClient south = platform.as(platform.south());
  private final TestLines lines = new TestLines(north);

  @Test
  @DisplayName("S1 a username is unique among the not-deleted, in any case, within its tenant")
  void keepsUsernamesApart() {
    UUID plan = lines.newPlan();
    String name = TestLines.newName("ana");
    UUID first = lines.newSubscriber(name, plan);
    var again =
        north.post(
            "subscribers",
            "{\"username\": \"%s\", \"password\": \"pw\", \"planId\": \"%s\"}"
                .formatted(name.toUpperCase(java.util.Locale.ROOT), plan));
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.body().get("code").asText()).isEqualTo("subscriber.username-taken");
    TestLines others = new TestLines(south);
    others.newSubscriber(name, others.newPlan());

    assertThat(north.delete("subscribers/" + first).status()).isEqualTo(204);
    assertThat(north.get("subscribers/" + first).status()).isEqualTo(404);
    assertThat(lines.newSubscriber(name, plan)).isNotEqualTo(first);
  }

  @Test
  @DisplayName("S2 the password is sealed, and nowhere to be read")
  void givesNoPasswordAway() throws Exception {
    String name = TestLines.newName("sealed");
    UUID id = lines.newSubscriber(name, lines.newPlan());
    assertThat(north.get("subscribers/" + id).body().toString()).doesNotContain("secret of");
    north.patch("subscribers/" + id, "{\"password\": \"another one\"}");
    try (var connection = platform.database().superuser();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select (select string_agg(changes::text, ' ') from tenant_north.audit_entry"
                    + " where subject = s.id), encode(s.sealed_password, 'escape'),"
                    + " (select encode(payload, 'escape') from platform.edge_record"
                    + " where key = s.username and tenant_id = '"
                    + platform.north().id()
                    + "') from tenant_north.subscriber s where id = '"
                    + id
                    + "'")) {
      rows.next();
      assertThat(rows.getString(1)).contains("\"password\"").doesNotContain("another one");
      assertThat(rows.getString(2)).doesNotContain("another one");
      assertThat(String.valueOf(rows.getString(3))).doesNotContain("another one");
    }
  }

  @ParameterizedTest
  @DisplayName("S3 fields that may not be changed are refused by name")
  @ValueSource(
      strings = {
        "balance",
        "deletedAt",
        "id",
        "planid",
        "wallet",
        "resellerId",
        "nasId",
        "bonusData",
        "monthlyQuotaOverride",
        "dailyQuotaOverride",
        "skipWanCheck",
        "isStatic",
        "state"
      })
  void refusesUnknownFields(String field) {
    UUID id = lines.newSubscriber(TestLines.newName("strict"), lines.newPlan());
    var refused = north.patch("subscribers/" + id, "{\"%s\": \"1\"}".formatted(field));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'username': 'a\\u0007b'|username",
        "'username': 'a\\u200eb'|username",
        "'username': 'a\\u00a0b'|username",
        "'username': ''|username",
        "'username': 'ana', 'login': 'MAC'|username",
        "'login': 'TOKEN'|login",
        "'password': 'a\\u0000b'|password",
        "'status': 'SLEEPING'|status",
        "'expiryDate': '2026-02-30'|expiryDate",
        "'expiryDate': '12026-01-01'|expiryDate",
        "'expiryDate': '1970-01-01'|expiryDate",
        "'email': 'nobody'|email",
        "'country': 'XX'|country",
        "'nationality': 'Klingon'|nationality",
        "'price': '1.999'|price",
        "'price': '-1'|price",
        "'staticIp': '10.0.0.300'|staticIp",
        "'staticIp': '2001:db8::1'|staticIp",
        "'fullName': 'a\\u0007b'|fullName",
        "'planId': 'no-uuid'|planId"
      })
  void namesTheFieldThatIsWrong(String field, String name) {
    String json =
        "{'username': 'good', 'password': 'good', 'planId': '%s', %s}"
            .formatted(lines.newPlan(), field)
            .replace('\'', '"');
    var refused = north.post("subscribers", json);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().get("errors").findValuesAsText("field")).contains(name);
  }

  @ParameterizedTest
  @DisplayName("D1: a username as a router sends it is stored and found, with an empty password")
  @ValueSource(
      strings = {"00:1A:2B:3C:4D:%s", "$enab%s$", "o'brien%s", "eth 0/1/1:%s", "josé%s", "日本%s"})
  void takesNamesOfRouters(String pattern) {
    UUID plan = lines.newPlan();
    String mark = TestLines.newName("mark");
    String name = pattern.formatted(mark);
    var made = create(name, plan, "\"password\": \"\"");
    assertThat(made.status()).as(made.toString()).isEqualTo(201);
    String kept = name.toLowerCase(java.util.Locale.ROOT);
    assertThat(made.body().get("username").asText()).isEqualTo(kept);
    assertThat(usernames(north.get(search(kept, plan)))).containsExactly(kept);
    assertThat(north.text("subscribers/export?columns=username&q=" + mark)).contains(kept);
    assertThat(south.get("subscribers/" + made.body().get("id").asText()).status()).isEqualTo(404);
    // The same name with its accent as a separate character is the same line.
    String apart = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD);
    assertThat(create(apart, plan, "\"password\": \"\"").status()).isEqualTo(409);
  }

  @Test
  @DisplayName("D1: a username has 253 octets at most")
  void takesNamesOfOneAttribute() {
    UUID plan = lines.newPlan();
    String longest = TestLines.newName("é".repeat(100));
    longest += "x".repeat(253 - longest.getBytes(StandardCharsets.UTF_8).length);
    assertThat(create(longest, plan, "\"password\": \"pw\"").status()).isEqualTo(201);
    assertThat(create(longest + "x", plan, "\"password\": \"pw\"").status()).isEqualTo(400);
  }

  @Test
  @DisplayName("L5: a line that logs in by its hardware address or circuit needs no password")
  void takesLinesWithoutPassword() {
    UUID plan = lines.newPlan();
    String mac = "02005e%06x".formatted(new java.util.Random().nextInt(1 << 24));
    var byMac = create(mac, plan, "\"login\": \"MAC\"");
    assertThat(byMac.status()).as(byMac.toString()).isEqualTo(201);
    assertThat(byMac.body().get("login").asText()).isEqualTo("MAC");
    assertThat(byMac.body().get("username").asText())
        .isEqualTo(String.join(":", mac.split("(?<=\\G..)")));
    assertThat(create(mac.toUpperCase(java.util.Locale.ROOT), plan, "\"login\": \"MAC\"").status())
        .isEqualTo(409);
    String circuit = TestLines.newName("olt-3 eth 0/1/1:");
    assertThat(create(circuit, plan, "\"login\": \"CIRCUIT\"").status()).isEqualTo(201);

    String path = "subscribers/" + byMac.body().get("id").asText();
    var open = north.patch(path, "{\"login\": \"PASSWORD\"}");
    assertThat(open.status()).isEqualTo(400);
    assertThat(open.body().at("/errors/0/field").asText()).isEqualTo("password");
    var closed = north.patch(path, "{\"login\": \"PASSWORD\", \"password\": \"known\"}");
    assertThat(closed.body().get("login").asText()).isEqualTo("PASSWORD");
    var missing = create(TestLines.newName("no-password"), plan, "\"fullName\": \"\"");
    assertThat(missing.body().at("/errors/0/field").asText()).isEqualTo("password");
  }

  private ApiClient.Answer create(String username, UUID plan, String more) {
    return north.post(
        "subscribers",
        "{\"username\": \"%s\", \"planId\": \"%s\", %s}".formatted(username, plan, more));
  }

  @Test
  @DisplayName("S3 S33 a tax number is kept, found, exported and audited, and is nobody else's")
  void keepsATaxNumber() {
    UUID id = lines.newSubscriber(TestLines.newName("tax"), lines.newPlan());
    String path = "subscribers/" + id;
    var changed = north.patch(path, "{\"taxNumber\": \" NIT 900.123.456-7 \"}");
    assertThat(changed.body().get("taxNumber").asText()).isEqualTo("NIT 900.123.456-7");
    String search = "?q=900.123.456";
    assertThat(north.get("subscribers" + search).body().get("items")).hasSize(1);
    assertThat(south.get("subscribers" + search).body().get("items")).isEmpty();
    assertThat(north.text("subscribers/export" + search + "&columns=username,taxNumber"))
        .contains("NIT 900.123.456-7");
    assertThat(north.get("audit?subject=" + id).body().toString())
        .contains("taxNumber", "NIT 900.123.456-7");
    var refused = north.patch(path, "{\"taxNumber\": \"%s\"}".formatted("9".repeat(41)));
    assertThat(refused.body().at("/errors/0/code").asText()).isEqualTo("too-long");
    assertThat(refused.body().at("/errors/0/parameters/0").asInt()).isEqualTo(40);
  }

  @Test
  @DisplayName("S3 S9 a subscriber's own price, nationality and places are kept, and taken back")
  void keepsWhatAnUpdateMaySet() {
    UUID id = lines.newSubscriber(TestLines.newName("listed"), lines.newPlan());
    var changed =
        north.patch(
            "subscribers/" + id,
            """
            {"overridePrice": true, "price": "39000.50", "nationality": "VE", "country": "CO",
             "building": "Torre 2", "region": "Norte", "address": "Calle 1", "phone": "300",
             "macs": ["00-1A-2B-3C-4D-5E"], "expiryDate": "2031-01-31", "note": "key at door"}""");
    assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
    assertThat(changed.body().get("priceMinor").asLong()).isEqualTo(3_900_050);
    assertThat(changed.body().get("overridePrice").asBoolean()).isTrue();
    assertThat(changed.body().get("nationality").asText()).isEqualTo("VE");

    var back =
        north.patch("subscribers/" + id, "{\"overridePrice\": false, \"nationality\": \"\"}");
    assertThat(back.body().get("overridePrice").asBoolean()).isFalse();
    assertThat(back.body().get("priceMinor").asLong()).isEqualTo(3_900_050);
    assertThat(back.body().get("nationality").asText()).isEmpty();
    assertThat(south.get("subscribers/" + id).status()).isEqualTo(404);
  }

  @Test
  void keepsTextsOfAnyScriptAndRefusesOverlongOnes() {
    UUID id = lines.newSubscriber(TestLines.newName("script"), lines.newPlan());
    for (String name : List.of("محمد علی", "Ødegård 🎉", "李小龍", "O'Brien; drop table x")) {
      var changed = north.patch("subscribers/" + id, "{\"fullName\": \"%s\"}".formatted(name));
      assertThat(changed.body().get("fullName").asText()).isEqualTo(name);
    }
    var refused =
        north.patch("subscribers/" + id, "{\"fullName\": \"%s\"}".formatted("字".repeat(121)));
    assertThat(refused.body().at("/errors/0/code").asText()).isEqualTo("too-long");
  }

  @Test
  @DisplayName("S33 the export is what the list shows, all pages of it and the tenant's alone")
  void exportsWhatTheListShows() {
    UUID plan = lines.newPlan();
    String mark = TestLines.newName("exported");
    for (String suffix : List.of("-c", "-a", "-b")) {
      lines.newSubscriber(mark + suffix, plan);
    }
    TestLines others = new TestLines(south);
    others.newSubscriber(mark + "-theirs", others.newPlan());
    String path = "subscribers/export?columns=username,planName&sort=-username&q=" + mark;
    String csv = north.text(path);
    assertThat(csv.lines().map(line -> line.replace("\uFEFF", "").split(",", -1)[0]))
        .containsExactly("username", mark + "-c", mark + "-b", mark + "-a");
    assertThat(south.text(path)).contains("theirs").doesNotContain(mark + "-a");
    assertThat(north.text("subscribers/export?state=INACTIVE&q=" + mark).lines()).hasSize(1);
    var refused = north.get("subscribers/export?columns=username,password");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("columns");
  }

  @Test
  @DisplayName("S3 the username changes by a rename only")
  void theUsernameStays() {
    UUID id = lines.newSubscriber(TestLines.newName("fixed"), lines.newPlan());
    var refused = north.patch("subscribers/" + id, "{\"username\": \"other\"}");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("username");
  }

  @Test
  void aStaticAddressIsOneSubscribersAlone() {
    UUID plan = lines.newPlan();
    UUID first = lines.newSubscriber(TestLines.newName("static"), plan);
    UUID second = lines.newSubscriber(TestLines.newName("static"), plan);
    String json = "{\"staticIp\": \"100.64.9.9\"}";
    assertThat(north.patch("subscribers/" + first, json).status()).isEqualTo(200);
    assertThat(north.patch("subscribers/" + second, json).status()).isEqualTo(409);
    north.patch("subscribers/" + first, "{\"staticIp\": \"\"}");
    assertThat(north.patch("subscribers/" + second, json).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("S5 the state follows from status and expiry date in the tenant's zone")
  void derivesTheState() {
    UUID plan = lines.newPlan();
    UUID id = lines.newSubscriber(TestLines.newName("state"), plan);
    LocalDate today = LocalDate.now(ZoneId.of("America/Bogota"));
    assertThat(north.get("subscribers/" + id).body().get("expiryDate").asText())
        .isEqualTo(today.plusMonths(1).minusDays(1).toString());
    assertThat(stateAfter(id, "{\"expiryDate\": \"%s\"}".formatted(today))).isEqualTo("ACTIVE");
    assertThat(stateAfter(id, "{\"expiryDate\": \"%s\"}".formatted(today.minusDays(1))))
        .isEqualTo("EXPIRED");
    assertThat(stateAfter(id, "{\"status\": \"INACTIVE\"}")).isEqualTo("INACTIVE");

    assertThat(usernames(north.get("subscribers?state=INACTIVE&planId=" + plan))).hasSize(1);
    assertThat(usernames(north.get("subscribers?state=ACTIVE&planId=" + plan))).isEmpty();
    assertThat(usernames(north.get("subscribers?state=ONLINE&planId=" + plan))).isEmpty();
    assertThat(north.get("subscribers?state=HAPPY").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @DisplayName("P6 what is no phone number, no password or turns the direction of text is refused")
  @CsvSource({
    "phone, call me maybe",
    "phone, 12",
    "phone, 1234567890123456789012",
    "password, x",
    "fullName, 'Ana \u202Egnp.exe'",
    "address, 'Calle \u2066 1'",
    "note, 'a \uFEFF b'"
  })
  void refusesWhatIsNone(String field, String value) {
    UUID id = lines.newSubscriber(TestLines.newName("odd"), lines.newPlan());
    var refused = north.patch("subscribers/" + id, "{\"%s\": \"%s\"}".formatted(field, value));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo(field);
  }

  @Test
  @DisplayName("P6 numbers are taken as people write them, and a plan's name as it reads")
  void takesPhones() {
    UUID plan = lines.newPlan();
    UUID id = lines.newSubscriber(TestLines.newName("dialled"), plan);
    for (String phone :
        List.of("+57 (300) 123-45.67", "0300/1234567 ext. 12", "٠٣٠٠ ١٢٣٤٥٦٧", "300", "")) {
      var taken = north.patch("subscribers/" + id, "{\"phone\": \"%s\"}".formatted(phone));
      assertThat(taken.status()).as(phone).isEqualTo(200);
    }
    var refused = north.patch("plans/" + plan, "{\"name\": \"Home\u202E001\"}");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("name");
  }

  @Test
  @DisplayName("S33 pages follow one another without gap, in every order")
  void pagesThroughAll() {
    UUID plan = lines.newPlan();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      String name = TestLines.newName("page");
      names.add(name);
      lines.newSubscriber(name, plan);
    }
    for (String sort : List.of("username", "-username", "fullName", "-expiryDate", "createdAt")) {
      List<String> seen = new ArrayList<>();
      String cursor = "";
      do {
        var page =
            north.get("subscribers?limit=3&sort=%s&planId=%s%s".formatted(sort, plan, cursor));
        assertThat(page.status()).isEqualTo(200);
        seen.addAll(usernames(page));
        JsonNode next = page.body().get("next");
        cursor = next.isNull() ? null : "&cursor=" + next.asText();
      } while (cursor != null);
      assertThat(seen).as(sort).containsExactlyInAnyOrderElementsOf(names);
    }
    assertThat(usernames(north.get("subscribers?q=" + names.getFirst() + "&planId=" + plan)))
        .contains(names.getFirst());
    assertThat(usernames(north.get("subscribers?q=%25&planId=" + plan))).isEmpty();
  }

  @Test
  @DisplayName("S33 three letters are found anywhere, fewer where a word begins, ideographs always")
  void searchesByLettersAndBeginnings() {
    UUID plan = lines.newPlan();
    String id = lines.newSubscriber(TestLines.newName("seek"), plan).toString();
    north.patch("subscribers/" + id, "{\"fullName\": \"Zoë Mwangi 王小明\"}");
    for (String found : List.of("wang", "mw", "zoë", "zoe", "ZO", "小明", "明")) {
      assertThat(usernames(north.get(search(found, plan)))).as(found).hasSize(1);
    }
    for (String none : List.of("ng", "xq", "wangu")) {
      assertThat(usernames(north.get(search(none, plan)))).as(none).isEmpty();
    }
  }

  @Test
  @DisplayName("E1 a line is found by MAC, phone, address and prefix in any spelling")
  void findsLinesInAnySpelling() {
    UUID plan = lines.newPlan();
    String id = lines.newSubscriber(TestLines.newName("spelt"), plan).toString();
    var changed =
        north.patch(
            "subscribers/" + id,
            """
            {"macs": ["AA:BB:CC:00:E1:02"], "phone": "+57 (300) 123-45.67",
             "staticIp": "10.211.0.7", "framedIpv6Prefix": "2001:db8:1e1:7::/64",
             "delegatedIpv6Prefix": "2001:db8:1e1:100::/56"}
            """);
    assertThat(changed.status()).isEqualTo(200);
    for (String found :
        List.of(
            "aa:bb:cc:00:e1:02",
            "AABB.CC00.E102",
            "aabbcc00e102",
            "aa-bb-cc-0-e1-2",
            "bb:cc:00",
            "0.e102",
            "3001234567",
            "+57 3001234567",
            "0057 300 1234567",
            "0300 123 4567",
            "123-4567",
            "10.211.0.7",
            "10.211.0.",
            "::ffff:10.211.0.7",
            "2001:DB8:01E1:0007:0:0:0:0/64",
            "2001:db8:1e1:7::5",
            "2001:db8:1e1:1ff::1",
            "2001:0db8:01e1:")) {
      assertThat(usernames(north.get(search(found, plan)))).as(found).hasSize(1);
    }
    for (String none :
        List.of("aa:bb:cc:00:e1:03", "+57 300 7654321", "10.211.0.8", "2001:db8:1e1:8::5")) {
      assertThat(usernames(north.get(search(none, plan)))).as(none).isEmpty();
    }
    String kept = north.patch("subscribers/" + id, "{\"phone\": \"0311 7654321\"}").toString();
    assertThat(usernames(north.get(search("+92 311 7654321", plan)))).as(kept).hasSize(1);
    assertThat(south.get("subscribers?q=aabb.cc00.e102").body().get("items")).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("F1 a name is found in any case and accent")
  @CsvSource({
    "İbrahim Şahin, ibrahim",
    "İbrahim Şahin, İBRAHİM",
    "İbrahim Şahin, ŞAHİN",
    "ibrahim sahin, Şahin",
    "Irmak Işık, ırmak",
    "ırmak ışık, IŞIK",
    "ΟΔΥΣΣΕΥΣ, Οδυσσεύς",
    "Οδυσσέας Ελύτης, ΕΛΥΤΗΣ",
    "José, jose",
    "JOSE, josé",
    "Jürgen Groß, GROSS",
    "Strasse, STRAẞE",
    "أحمد, احمد",
    "احمد, أحمد",
    "فاطمة, فاطمه",
    "ليلى, ليلي",
    "مُحَمَّد, محمد",
    "مـحـمـد, محمد",
    "علی, علي",
    "Łukasz Øster, lukasz oster",
    "O’Neil, o'neil"
  })
  void findsNamesHoweverWritten(String name, String asked) {
    UUID plan = lines.newPlan();
    String id = lines.newSubscriber(TestLines.newName("named"), plan).toString();
    assertThat(north.patch("subscribers/" + id, "{\"fullName\": \"%s\"}".formatted(name)).status())
        .isEqualTo(200);
    assertThat(usernames(north.get(search(asked, plan)))).hasSize(1);
  }

  private static String search(String text, UUID plan) {
    return "subscribers?planId=" + plan + "&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void countsByState() {
    long before = north.get("subscribers/counts").body().get("all").asLong();
    lines.newSubscriber(TestLines.newName("count"), lines.newPlan());
    var counts = north.get("subscribers/counts").body();
    assertThat(counts.get("all").asLong()).isEqualTo(before + 1);
    assertThat(north.get("subscribers").body().get("total").asLong()).isEqualTo(before + 1);
  }

  @Test
  @DisplayName("T1 another tenant's subscriber does not exist")
  void isAnotherTenantsAffair() {
    UUID id = lines.newSubscriber(TestLines.newName("mine"), lines.newPlan());
    assertThat(south.get("subscribers/" + id).status()).isEqualTo(404);
    assertThat(south.get("subscribers/" + id + "/sessions").status()).isEqualTo(404);
    assertThat(south.get("subscribers/" + id + "/log-ins").status()).isEqualTo(404);
    assertThat(south.patch("subscribers/" + id, "{\"note\": \"x\"}").status()).isEqualTo(404);
    assertThat(south.delete("subscribers/" + id).status()).isEqualTo(404);
    assertThat(north.get("subscribers/" + id).status()).isEqualTo(200);
  }

  private String stateAfter(UUID id, String changes) {
    var changed = north.patch("subscribers/" + id, changes);
    assertThat(changed.status()).isEqualTo(200);
    return changed.body().get("state").asText();
  }

  private static List<String> usernames(ApiClient.Answer page) {
    return page.body().get("items").findValuesAsText("username");
  }
}
