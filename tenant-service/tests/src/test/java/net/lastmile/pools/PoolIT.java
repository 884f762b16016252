package net.lastmile.pools;

import static org.assertj.core.api.Assertions.assertThat;

import net.lastmile.testing.ApiClient;
import net.lastmile.testing.TestLines;
import net.lastmile.testing.TestPlatform;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoolIT {
  private final TestPlatform platform = TestPlatform.get();
  private final ApiClient north = platform.as(platform.north());
  private final ApiClient south = platform.as(platform.south());

  @Test
  @DisplayName("two tenants have the same pool; within one, pools do not overlap")
  void poolsOverlapOnlyOverTenants() {
    String range = "10.77.0.0/24";
    assertThat(create(north, "IPV4", range).status()).isEqualTo(201);
    var same = create(south, "IPV4", range);
    assertThat(same.status()).isEqualTo(201);
    assertThat(same.body().get("size").asLong()).isEqualTo(254);
    assertThat(same.body().get("used").asLong()).isZero();
    var inside = create(north, "IPV4", "10.77.0.10-10.77.0.20");
    assertThat(inside.status()).isEqualTo(409);
    assertThat(inside.body().at("/errors/0/field").asText()).isEqualTo("ranges");
    assertThat(north.get("pools/" + same.body().get("id").asText()).status()).isEqualTo(404);
  }

  @Test
  @DisplayName("L8: a new pool gives out no .0 and .255 unless it is told to")
  void sparesTheEnds() {
    var made = create(north, "IPV4", "10.81.0.0/23");
    assertThat(made.body().get("sparesEnds").asBoolean()).isTrue();
    assertThat(made.body().get("size").asLong()).isEqualTo(508);
    String path = "pools/" + made.body().get("id").asText();
    var whole = north.patch(path, "{\"sparesEnds\": false}");
    assertThat(whole.body().get("size").asLong()).isEqualTo(512);
    assertThat(north.patch(path, "{\"note\": \"x\"}").body().get("sparesEnds").asBoolean())
        .isFalse();
    assertThat(create(north, "IPV6_PREFIX", "2001:db8:81::/56").body().get("size").asLong())
        .isEqualTo(256);
    assertThat(south.get(path).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "IPV4, 10.78.0.0/33, ranges",
    "IPV4, 10.78.0.9-10.78.0.1, ranges",
    "IPV4, 2001:db8::/32, ranges",
    "IPV4, 10.0.0.0/8, ranges",
    "IPV4, example.org, ranges",
    "DELEGATED_PREFIX, 2001:db8::/60, ranges",
    "IPV4, ::ffff:10.78.0.1, ranges",
    "NONSENSE, 10.78.0.0/24, kind"
  })
  void refusesWhatIsNoPool(String kind, String range, String field) {
    var refused = create(north, kind, range);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().get("errors").findValuesAsText("field")).contains(field);
  }

  @ParameterizedTest
  @DisplayName("J1 a pool has no address that nobody can have, nor keeps one back")
  @CsvSource({
    "IPV4, 255.255.255.255",
    "IPV4, 255.255.255.254",
    "IPV4, 0.0.0.0/24",
    "IPV4, 127.0.0.0/24",
    "IPV4, 169.254.0.0/24",
    "IPV4, 223.255.255.0-224.0.0.9",
    "IPV4, 240.0.0.0/24",
    "IPV6_PREFIX, ::/48",
    "IPV6_PREFIX, fe80::/48",
    "IPV6_PREFIX, ff05::/48",
    "DELEGATED_PREFIX, 100::/48"
  })
  void refusesImpossibleAddresses(String kind, String range) {
    var refused = create(north, kind, range);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("ranges");
    assertThat(refused.body().at("/errors/0/code").asText()).isEqualTo("unassignable");
    var reserving =
        north.post(
            "pools",
            "{\"name\": \"%s\", \"kind\": \"%s\", \"ranges\": [\"%s\"], \"reserved\": [\"%s\"]}"
                .formatted(
                    TestLines.newName("pool"),
                    kind,
                    kind.equals("IPV4") ? "10.78.9.0/30" : "2001:db8:78::/48",
                    range.replaceFirst(".*-", "")));
    assertThat(reserving.status()).isEqualTo(400);
    assertThat(reserving.body().at("/errors/0/field").asText()).isEqualTo("reserved");
  }

  @Test
  @DisplayName("a plan leases from a pool of the right kind, which then is not deleted")
  void aPlanLeasesFromAPool() {
    String ipv4 = create(north, "IPV4", "10.79.0.0/24").body().get("id").asText();
    String pd = create(north, "DELEGATED_PREFIX", "2001:db8:79::/48").body().get("id").asText();
    String plan = new TestLines(north).newPlan().toString();

    var wrong = north.patch("plans/" + plan, "{\"ipv4PoolId\": \"%s\"}".formatted(pd));
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.body().at("/errors/0/field").asText()).isEqualTo("ipv4PoolId");
    var right =
        north.patch(
            "plans/" + plan,
            "{\"ipv4PoolId\": \"%s\", \"delegatedPoolId\": \"%s\", \"sessionLimit\": 1}"
                .formatted(ipv4, pd));
    assertThat(right.status()).isEqualTo(200);
    assertThat(right.body().get("sessionLimit").asInt()).isEqualTo(1);
    assertThat(north.delete("pools/" + ipv4).status()).isEqualTo(409);

    assertThat(north.patch("plans/" + plan, "{\"ipv4PoolId\": \"\"}").status()).isEqualTo(200);
    assertThat(north.delete("pools/" + ipv4).status()).isEqualTo(204);
  }

  private static ApiClient.Answer create(ApiClient tenant, String kind, String range) {
    return tenant.post(
        "pools",
        "{\"name\": \"%s\", \"kind\": \"%s\", \"ranges\": [\"%s\"]}"
            .formatted(TestLines.newName("pool"), kind, range));
  }
}
