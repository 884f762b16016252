package net.lastmile.subscribers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import net.lastmile.edge.contract.record.RecordKind;
import net.lastmile.edge.contract.record.StaticIpv6;
import net.lastmile.edge.contract.record.SubscriberRecord;
import net.lastmile.testing.ApiClient;
import net.lastmile.testing.TestLines;
import net.lastmile.testing.TestPlatform;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A line's own settings: addresses, prefixes, number of sessions. */
class LineAddressIT {
  private final TestPlatform platform = TestPlatform.get();
  private final ApiClient north = platform.as(platform.north());
  private final ApiClient south = platform.as(platform.south());
  private final TestLines lines = new TestLines(north);
  private final UUID plan = lines.newPlan();
  private final String username = TestLines.newName("own");
  private final UUID line = lines.newSubscriber(username, plan);

  @Test
  @DisplayName("IP6 R11 a line's own prefixes and number of sessions are told the edges")
  void tellsTheEdges() throws Exception {
    assertThat(published().ipv6()).isEqualTo(StaticIpv6.NONE);
    assertThat(published().binding().sessionLimit()).isZero();
    var changed =
        change(
            line,
            "'framedIpv6Prefix': '2001:DB8:A0::/64', 'delegatedIpv6Prefix': '2001:db8:a1::/56',"
                + " 'sessionLimit': 3");
    assertThat(changed.body().get("framedIpv6Prefix").asText()).isEqualTo("2001:db8:a0::/64");
    assertThat(changed.body().get("sessionLimit").asInt()).isEqualTo(3);
    assertThat(published().ipv6())
        .isEqualTo(new StaticIpv6("2001:db8:a0::/64", "2001:db8:a1::/56"));
    assertThat(published().binding().sessionLimit()).isEqualTo(3);
    assertThat(north.get("audit?subject=" + line).body().toString())
        .contains("framedIpv6Prefix", "delegatedIpv6Prefix", "sessionLimit");

    change(line, "'framedIpv6Prefix': '', 'delegatedIpv6Prefix': '', 'sessionLimit': 0");
    assertThat(published().ipv6()).isEqualTo(StaticIpv6.NONE);
    assertThat(published().binding().sessionLimit()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'framedIpv6Prefix': '2001:db8::'|framedIpv6Prefix",
        "'framedIpv6Prefix': '2001:db8::1/64'|framedIpv6Prefix",
        "'delegatedIpv6Prefix': '2001:db8::/65'|delegatedIpv6Prefix",
        "'delegatedIpv6Prefix': '10.0.0.0/24'|delegatedIpv6Prefix",
        "'framedIpv6Prefix': 'fe80::/64'|framedIpv6Prefix",
        "'framedIpv6Prefix': 'ff05:0:0:1::/64'|framedIpv6Prefix",
        "'delegatedIpv6Prefix': '::/56'|delegatedIpv6Prefix",
        "'delegatedIpv6Prefix': '::ffff:0:0/64'|delegatedIpv6Prefix",
        "'staticIp': '::ffff:10.0.0.1'|staticIp",
        "'staticIp': '::1'|staticIp",
        "'sessionLimit': -1|sessionLimit",
        "'sessionLimit': 101|sessionLimit",
        "'sessionLimit': 'many'|sessionLimit"
      })
  void namesTheFieldThatIsWrong(String fields, String name) {
    var refused = patch(line, fields);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().get("errors").findValuesAsText("field")).contains(name);
  }

  @ParameterizedTest
  @DisplayName("J1 a line has no address that nobody can have")
  @ValueSource(
      strings = {
        "255.255.255.255",
        "255.255.255.254",
        "0.0.0.0",
        "0.0.0.1",
        "127.0.0.1",
        "169.254.1.1",
        "224.0.0.1",
        "240.0.0.1"
      })
  void refusesImpossibleAddresses(String address) {
    var refused = patch(line, "'staticIp': '" + address + "'");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("staticIp");
    assertThat(refused.body().at("/errors/0/code").asText()).isEqualTo("unassignable");
  }

  @Test
  @DisplayName("IP1 no part of a line's own prefix is another line's, of whatever kind")
  void keepsPrefixesApart() {
    UUID other = lines.newSubscriber(TestLines.newName("own"), plan);
    change(
        line, "'framedIpv6Prefix': '2001:db8:b0::/64', 'delegatedIpv6Prefix': '2001:db8:b1::/56'");
    for (String taken :
        List.of(
            "'framedIpv6Prefix': '2001:db8:b0::/60'",
            "'framedIpv6Prefix': '2001:db8:b1:1::/64'",
            "'delegatedIpv6Prefix': '2001:db8:b1::/48'",
            "'delegatedIpv6Prefix': '2001:db8:b0::/64'")) {
      var refused = patch(other, taken);
      assertThat(refused.status()).as(taken).isEqualTo(409);
      assertThat(refused.body().get("code").asText()).isEqualTo("subscriber.prefix-taken");
      assertThat(taken).contains(refused.body().at("/errors/0/field").asText());
    }
    var ownTwice = patch(line, "'delegatedIpv6Prefix': '2001:db8:b0::/60'");
    assertThat(ownTwice.body().at("/errors/0/field").asText()).isEqualTo("delegatedIpv6Prefix");

    TestLines others = new TestLines(south);
    UUID elsewhere = others.newSubscriber(username, others.newPlan());
    assertThat(
            south
                .patch("subscribers/" + elsewhere, json("'framedIpv6Prefix': '2001:db8:b0::/64'"))
                .status())
        .as("another tenant")
        .isEqualTo(200);
    assertThat(north.delete("subscribers/" + line).status()).isEqualTo(204);
    change(other, "'framedIpv6Prefix': '2001:db8:b0::/64'");
  }

  @Test
  @DisplayName("IP3 a prefix that edges could not keep out of their leases is refused")
  void fitsThePoolsItLiesIn() {
    newPool("DELEGATED_PREFIX", "2001:db8:c000::/40");
    var refused = patch(line, "'delegatedIpv6Prefix': '2001:db8:c001::/48'");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().get("code").asText()).isEqualTo("subscriber.prefix-cuts-pool");
    assertThat(patch(line, "'framedIpv6Prefix': '2001:db8:c001::/64'").status()).isEqualTo(409);
    change(line, "'delegatedIpv6Prefix': '2001:db8:c001:100::/56'");
    change(line, "'framedIpv6Prefix': '2001:db8:c200::/64'");
    var pool = pool("DELEGATED_PREFIX", "2001:db8:c200::/48");
    assertThat(pool.status()).isEqualTo(409);
    assertThat(pool.body().get("code").asText()).isEqualTo("pool.cuts-prefix");
    newPool("IPV6_PREFIX", "2001:db8:c200::/48");
  }

  @Test
  @DisplayName("IP2 an address outside every pool is taken with a warning")
  void warnsOfAnAddressOutsideEveryPool() {
    newPool("IPV4", "100.91.0.0/24");
    newPool("IPV6_PREFIX", "2001:db8:d000::/48");
    assertThat(change(line, "'staticIp': '100.91.0.9'").body().get("addressWarnings")).isEmpty();
    var warned =
        change(line, "'staticIp': '100.92.0.9', 'framedIpv6Prefix': '2001:db8:d001::/64'").body();
    assertThat(warned.get("addressWarnings").findValuesAsText("field"))
        .containsExactly("staticIp", "framedIpv6Prefix");
    assertThat(warned.at("/addressWarnings/0/code").asText()).isEqualTo("outside-pools");
    assertThat(north.get("subscribers/" + line).body().get("addressWarnings")).hasSize(2);
  }

  @Test
  @DisplayName("E1 a network of any length finds the lines with an address in it, and no others")
  void isFoundByItsNetwork() {
    change(line, "'staticIp': '100.93.0.7'");
    change(lines.newSubscriber(TestLines.newName("own"), plan), "'staticIp': '100.93.1.7'");
    change(lines.newSubscriber(TestLines.newName("own"), plan), "'staticIp': '100.193.0.7'");
    assertThat(found(north, "100.93.0.0/24")).containsExactly("100.93.0.7");
    assertThat(found(north, "100.93.0.0/16")).containsExactlyInAnyOrder("100.93.0.7", "100.93.1.7");
    assertThat(found(north, "100.93.0.0/23")).containsExactlyInAnyOrder("100.93.0.7", "100.93.1.7");
    assertThat(found(north, "100.93.0.0/29")).containsExactly("100.93.0.7");
    assertThat(found(north, "100.93.0.8/29")).isEmpty();
    assertThat(found(north, "100.92.0.0/14")).contains("100.93.0.7").doesNotContain("100.193.0.7");
    assertThat(found(south, "100.93.0.0/16")).isEmpty();
  }

  private static List<String> found(ApiClient api, String search) {
    return api.get("subscribers?q=" + search).body().get("items").findValuesAsText("staticIp");
  }

  private void newPool(String kind, String range) {
    assertThat(pool(kind, range).status()).isEqualTo(201);
  }

  private ApiClient.Answer pool(String kind, String range) {
    return north.post(
        "pools",
        json(
            "'name': '%s', 'kind': '%s', 'ranges': ['%s']"
                .formatted(TestLines.newName("pool"), kind, range)));
  }

  private ApiClient.Answer change(UUID id, String fields) {
    var changed = patch(id, fields);
    assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
    return changed;
  }

  private ApiClient.Answer patch(UUID id, String fields) {
    return north.patch("subscribers/" + id, json(fields));
  }

  private static String json(String fields) {
    return "{" + fields.replace('\'', '"') + "}";
  }

  private SubscriberRecord published() throws Exception {
    return SubscriberRecord.decode(
        platform.published(platform.north(), RecordKind.SUBSCRIBER, username));
  }
}
