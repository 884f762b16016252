package net.lastmile.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HexFormat;
import java.util.UUID;
import net.lastmile.edge.contract.record.RecordKind;
import net.lastmile.edge.contract.record.VendorTemplateRecord;
import net.lastmile.testing.ApiClient;
import net.lastmile.testing.TestLines;
import net.lastmile.testing.TestPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VendorIT {
  private static final String ZTE = "vendor-templates/ZTE";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OWN =
      """
      [accept]
      ZTE-Rate-Ctrl-PCR = {download}
      Reply-Message = "line of {username}"
      """;

  private final TestPlatform platform = TestPlatform.get();
  private final ApiClient north = platform.as(platform.north());
  private final ApiClient south = platform.as(platform.south());

  @AfterEach
  void reset() {
    north.delete(ZTE);
  }

  @Test
  @DisplayName("R12 there is a template for each vendor, and none is a tenant's own at first")
  void beginsWithTheBuiltInOnes() {
    JsonNode all = south.get("vendor-templates").body();
    assertThat(all.findValuesAsText("vendor"))
        .contains("MIKROTIK", "CISCO", "JUNIPER", "JUNIPER_MX", "HUAWEI", "NOKIA", "ZTE")
        .contains("ACCEL_PPP", "GENERIC");
    for (JsonNode template : all) {
      assertThat(template.get("own").asBoolean()).isFalse();
      assertThat(template.get("text").asText())
          .isEqualTo(template.get("builtIn").asText())
          .contains("[accept]", "[coa]", "[disconnect]");
    }
  }

  @Test
  @DisplayName("R12 a tenant's own template goes to the edges, for that tenant alone")
  void publishesATenantsOwn() throws Exception {
    var saved = set(OWN, revision());
    assertThat(saved.status()).isEqualTo(200);
    assertThat(saved.body().get("own").asBoolean()).isTrue();
    assertThat(saved.body().get("changedBy").asText()).isNotEmpty();
    assertThat(south.get(ZTE).body().get("own").asBoolean()).isFalse();

    JsonNode entry = published();
    assertThat(entry.get("tenantId").asText()).isEqualTo(platform.north().id().toString());
    var record = VendorTemplateRecord.decode(entry.get("payload").binaryValue());
    assertThat(record.text()).isEqualTo(OWN);

    assertThat(north.delete(ZTE).status()).isEqualTo(204);
    assertThat(north.get(ZTE).body().get("own").asBoolean()).isFalse();
    assertThat(published().get("payload").isNull()).isTrue();
    JsonNode revisions = north.get(ZTE + "/revisions").body();
    assertThat(revisions.get(0).get("text").isNull()).isTrue();
    assertThat(revisions.get(1).get("text").asText()).isEqualTo(OWN);
    assertThat(south.get(ZTE + "/revisions").body()).isEmpty();
    assertThat(north.get("audit").body().findValuesAsText("subjectType"))
        .contains("vendor_template");
  }

  @Test
  void refusesAChangeOfAnOlderRevision() {
    int revision = revision();
    assertThat(set(OWN, revision).status()).isEqualTo(200);
    var late = set("[accept]\n", revision);
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.body().at("/errors/0/field").asText()).isEqualTo("revision");
    assertThat(north.get(ZTE).body().get("text").asText()).isEqualTo(OWN);
  }

  @ParameterizedTest
  @DisplayName("R12 what is wrong with a template is said for each line")
  @CsvSource(
      delimiter = '|',
      value = {
        "[accept];Odd-Name = 1|line-2|no dictionary knows the attribute Odd-Name",
        "[accept];;ZTE-Rate-Ctrl-PCR = {pool}|line-3|gives nothing that",
        "Filter-Id = \"x\"|line-1|below [accept]",
        "[accept];Class = 0x00|line-2|added by the edge itself"
      })
  void namesTheLine(String lines, String code, String message) {
    String text = lines.replace(';', '\n');
    var refused = set(text, revision());
    assertThat(refused.status()).isEqualTo(400);
    JsonNode error = refused.body().at("/errors/0");
    assertThat(error.get("field").asText()).isEqualTo("text");
    assertThat(error.get("code").asText()).isEqualTo(code);
    assertThat(error.get("message").asText()).containsIgnoringCase(message);
    var checked = north.post(ZTE + "/check", body(text, null));
    assertThat("line-" + checked.body().at("/errors/0/line").asText()).isEqualTo(code);
  }

  @Test
  @DisplayName("R12 a preview shows text and octets of a subscriber's packets")
  void previewsALine() {
    TestLines lines = new TestLines(north);
    String name = TestLines.newName("previewed");
    UUID id = lines.newSubscriber(name, lines.newPlan());
    var inForce = north.post(ZTE + "/preview", "{\"subscriberId\": \"%s\"}".formatted(id));
    assertThat(inForce.status()).isEqualTo(200);
    assertThat(inForce.body().get("accept").findValuesAsText("text"))
        .contains("ZTE-Rate-Ctrl-SCR-Down = 20000", "ZTE-Rate-Ctrl-SCR-Up = 5000");
    assertThat(inForce.body().get("coa").findValuesAsText("text"))
        .contains("User-Name = \"" + name + "\"", "ZTE-Rate-Ctrl-SCR-Down = 20000");

    ObjectMapper json = new ObjectMapper();
    var draft =
        north.post(
            ZTE + "/preview",
            json.createObjectNode().put("subscriberId", id.toString()).put("text", OWN).toString());
    assertThat(draft.body().get("accept").findValuesAsText("text"))
        .containsExactly("ZTE-Rate-Ctrl-PCR = 20000", "Reply-Message = \"line of " + name + "\"");
    // Vendor-Specific, ZTE's number, attribute 86 with the value 20000 in 32 bits.
    assertThat(draft.body().at("/accept/0/octets").asText())
        .isEqualTo("1a0c" + HexFormat.of().toHexDigits(3902) + "5606" + "00004e20");
    assertThat(north.get(ZTE).body().get("own").asBoolean()).isFalse();
    assertThat(south.post(ZTE + "/preview", "{\"subscriberId\": \"%s\"}".formatted(id)).status())
        .isEqualTo(404);
  }

  @Test
  void knowsNoOtherVendor() {
    assertThat(north.get("vendor-templates/ACME").status()).isEqualTo(404);
    assertThat(north.get("vendor-templates/zte").status()).isEqualTo(404);
  }

  private int revision() {
    return north.get(ZTE).body().get("revision").asInt();
  }

  private ApiClient.Answer set(String text, int revision) {
    return north.call("PUT", ZTE, body(text, revision));
  }

  private static String body(String text, Integer revision) {
    return JSON.createObjectNode().put("text", text).put("revision", revision).toString();
  }

  /** The one record that edges hold of north's template. */
  private JsonNode published() {
    ApiClient edge = platform.api().as(platform.tokens().edge("edge-a", "local"));
    long end = System.nanoTime() + 30_000_000_000L;
    long after = 0;
    JsonNode found = null;
    while (System.nanoTime() < end) {
      JsonNode page = edge.get("edge/changes?waitSeconds=1&after=" + after).body();
      for (JsonNode entry : page.get("entries")) {
        if (entry.get("kind").asText().equals(RecordKind.VENDOR_TEMPLATE.name())) {
          found = entry;
        }
      }
      if (page.get("entries").isEmpty()) {
        return found;
      }
      after = page.get("upTo").asLong();
    }
    return found;
  }
}
