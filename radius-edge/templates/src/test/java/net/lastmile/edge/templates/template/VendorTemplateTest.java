package net.lastmile.edge.templates.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.lastmile.edge.contract.record.PlanRecord;
import net.lastmile.edge.templates.AttributeText;
import net.lastmile.edge.templates.PlanFixture;
import net.lastmile.edge.templates.SessionValues;
import net.lastmile.edge.templates.dictionary.AttributeDictionary;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VendorTemplateTest {
  private static final AttributeDictionary ATTRIBUTES = AttributeDictionary.builtIn();

  @ParameterizedTest
  @DisplayName("R12 what is wrong is said with its line")
  @CsvSource(
      delimiter = '§',
      value = {
        "No-Such-Thing = 1§no dictionary knows the attribute No-Such-Thing",
        "Filter-Id§'=' is expected after Filter-Id",
        "Filter-Id := \"x\"§'=' is expected after Filter-Id",
        "Filter-Id += \"x\"§'=' is expected after Filter-Id",
        "= 1§a line is 'Attribute-Name = value'",
        "Filter-Id =§the value is missing",
        "Filter-Id = \"\"§the value is empty",
        "Filter-Id = \"gold§the closing quote is missing",
        "Filter-Id = \"{pool\"§the closing brace is missing",
        "Filter-Id = gold!§text is written between quotes",
        "Filter-Id = \"a\\nb\"§a backslash stands before",
        "Filter-Id = \"x\" unless burst§'unless burst' where 'if' or the line's end is expected",
        "Filter-Id = \"x\" if§a variable is missing at the end of the condition",
        "Filter-Id = \"x\" if not§a variable is missing at the end of the condition",
        "Filter-Id = \"x\" if speed§there is no variable 'speed'",
        "Filter-Id = \"x\" if rate burst§'burst' where 'and' or 'or' is expected",
        "Filter-Id = \"x\" if rate and burst or pool§'and' and 'or' in one condition",
        "Filter-Id = \"{speed}\"§there is no variable 'speed'",
        "Filter-Id = \"{download|K}\"§there is no function 'K'",
        "Filter-Id = \"{download|x0}\"§there is no function 'x0'",
        "Filter-Id = \"{pool|k}\"§{pool} is no number here",
        "Filter-Id = \"{download|k|x4}\"§{download} is no number here",
        "Filter-Id = \"{download|at-least}\"§at-least needs a number",
        "Filter-Id = \"{download|else}\"§else needs a text",
        "Filter-Id = \"{download|else 0|k}\"§else can only be the last function",
        "Filter-Id = \"{download|or pool}\"§{pool} cannot stand for {download}",
        "Filter-Id:1 = \"x\"§Filter-Id has no tag",
        "ERX-Service-Activate:32 = \"x\"§a tag is at most 31",
        "Service-Type = Framed§neither a number nor the name of a value of Service-Type",
        "Session-Timeout = soon§is added by the edge itself",
        "Idle-Timeout = {pool}§{pool} gives nothing that Idle-Timeout can hold",
        "Idle-Timeout = {download|k}§{download} gives nothing that Idle-Timeout can hold",
        "Idle-Timeout = \"{download}{upload}\"§Idle-Timeout is no text",
        "Idle-Timeout = {download|else none}§neither a number nor the name",
        "Framed-IP-Netmask = 255.255.255§is not an IPv4 address",
        "Framed-IP-Netmask = {pool}§gives nothing that Framed-IP-Netmask can hold",
        "DNS-Server-IPv6-Address = 10.0.0.1§is not an IPv6 address",
        "Route-IPv6-Information = 2001:db8::§is not a prefix",
        "Route-IPv6-Information = 2001:db8::/129§at most 128 bits",
        "MS-Primary-DNS-Server = 300.1.1.1§is not an IPv4 address",
        "Chargeable-User-Identity = 0x123§even number of hexadecimal digits",
        "Message-Authenticator = 0x00§is added by the edge itself",
        "Class = 0x00§is added by the edge itself",
        "Framed-IP-Address = {address}§is added by the edge itself",
        "[coa§a section is [accept], [coa] or [disconnect]",
        "[reject]§a section is [accept], [coa] or [disconnect]",
        "[accept]§[accept] is already there",
        "?§a line is 'Attribute-Name = value'"
      })
  void namesTheLine(String line, String problem) {
    List<TemplateError> errors = errors("# comment\n\n[accept]\n" + line + "\nFilter-Id = \"x\"");
    assertThat(errors).hasSize(1);
    assertThat(errors.getFirst().line()).isEqualTo(4);
    assertThat(errors.getFirst().message()).contains(problem);
  }

  @Test
  void namesEveryWrongLine() {
    assertThat(errors("Filter-Id = \"x\"\n[accept]\r\nOdd = 1\rFilter-Id = x y"))
        .extracting(TemplateError::line)
        .containsExactly(1, 3, 4);
  }

  @Test
  void refusesWhatIsTooLong() {
    assertThat(errors("#".repeat(VendorTemplate.MAX_CHARS + 1)).getFirst().message())
        .contains("longer than");
    String value = "Filter-Id = \"" + "x".repeat(254) + "\"";
    assertThat(errors("[accept]\n" + value).getFirst().message()).contains("longer than");
    assertThat(errors("[accept]\n" + "Filter-Id = \"x\"\n".repeat(65)).getFirst().line())
        .isEqualTo(66);
  }

  @ParameterizedTest
  @DisplayName("R12 a value is made of variables and functions")
  @CsvSource(
      delimiter = '§',
      value = {
        "Filter-Id = \"{download}\"§\"20000\"",
        "Filter-Id = \"{download|k}/{upload|k}\"§\"20000k/5000k\"",
        "Filter-Id = \"{download|M}\"§\"20M\"",
        "Filter-Id = \"{burst-threshold-download|/10|M}\"§\"1500k\"",
        "Filter-Id = \"{download|bps}\"§\"20000000\"",
        "Filter-Id = \"{upload|x4|/8}\"§\"2500\"",
        "Filter-Id = \"{burst-seconds|at-least 60}\"§\"60\"",
        "Filter-Id = \"{download|at-most 10000}\"§\"10000\"",
        "Filter-Id = \"{filter-id|or pool}\"§\"pool-a\"",
        "Filter-Id = \"{filter-id|else none}\"§\"none\"",
        "Filter-Id = \"a\\\\b \\\"{pool}\\\" \\{c\\}\"§\"a\\\\b \\\"pool-a\\\" {c}\"",
        "Filter-Id = \"${pool}\"§\"$pool-a\"",
        "Filter-Id = \"x\" if burst and not filter-id # why§\"x\"",
        "Filter-Id = \"x\" if filter-id or pool§\"x\"",
        "Idle-Timeout = {download|x999999}§4294967295",
        "Idle-Timeout = {download|x999999|x999999|x999999|x999999}§4294967295",
        "Idle-Timeout = 600§600",
        "Framed-IP-Netmask = 255.255.255.255§255.255.255.255",
        "DNS-Server-IPv6-Address = 2001:db8::53§2001:db8::53",
        "Route-IPv6-Information = 2001:db8:ffff::/36§2001:db8:f000::/36",
        "Chargeable-User-Identity = 0x0aff§0x0aff",
        "ERX-Service-Activate:2 = \"up({upload|k})\"§:2 = \"up(5000k)\"",
        "Tunnel-Type:1 = L2TP§:1 = L2TP",
        "Tunnel-Preference = 5§5"
      })
  void rendersAValue(String line, String value) {
    assertThat(rendered(line, PlanFixture.gold())).hasSize(1).first().asString().endsWith(value);
  }

  @ParameterizedTest
  @DisplayName("R12 what is not set leaves its attribute out")
  @CsvSource(
      delimiter = '§',
      value = {
        "Filter-Id = \"x{filter-id}\"",
        "Filter-Id = \"{filter-id}\" if pool",
        "Filter-Id = \"x\" if filter-id",
        "Filter-Id = \"x\" if not pool",
        "Filter-Id = \"x\" if filter-id and pool",
        "Filter-Id = \"x\" if filter-id or not pool",
        "Filter-Id = \"x\" if address",
        "Filter-Id = \"x\" if address or filter-id",
        "Filter-Id = \"{calling-station}\""
      })
  void leavesOutWhatIsNotSet(String line) {
    assertThat(rendered(line, PlanFixture.gold())).isEmpty();
  }

  @Test
  void leavesOutWhatNoAttributeHolds() {
    PlanRecord gold = PlanFixture.gold();
    PlanRecord wide =
        new PlanRecord(
            gold.id(), 0, 0, 0, 0, 0, 0, 0, "p".repeat(250), "", "", "", 0, gold.pools(), "");
    assertThat(rendered("Framed-Pool = \"{pool}\"", wide)).hasSize(1);
    assertThat(rendered("Cisco-AVPair = \"ip:addr-pool={pool}\"", wide)).isEmpty();
  }

  @Test
  void leavesOutWhatNoPacketHolds() {
    String many = "Filter-Id = \"" + "x".repeat(200) + "{n}\"\n";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      text.append(many.replace("{n}", Integer.toString(i)));
    }
    assertThat(octets("[accept]\n" + text, PlanFixture.gold()).length)
        .isLessThanOrEqualTo(RenderedSection.MAX_OCTETS);
  }

  @Test
  void leavesOutWhatNoPacketHoldsOfTheLinesOwn() {
    String text = "[accept]\nIdle-Timeout = 60\n" + "Filter-Id = \"{username}\"\n".repeat(20);
    SessionValues line = new SessionValues(plain -> plain).set(Variable.USERNAME, "a".repeat(250));
    byte[] octets = parse(text).render(Section.ACCEPT, PlanFixture.gold()).toBytes(line);
    assertThat(octets.length)
        .isBetween(RenderedSection.MAX_OCTETS - 252, RenderedSection.MAX_OCTETS);
  }

  @Test
  @DisplayName("R12 what the dictionary says is hidden goes salt-encrypted")
  void hidesWhatIsToBeHidden() {
    List<String> hidden = new ArrayList<>();
    SessionValues line =
        new SessionValues(
            plain -> {
              hidden.add(new String(plain, StandardCharsets.US_ASCII));
              return new byte[] {(byte) 0x80, 1, 7, 7};
            });
    RenderedSection section =
        parse("[accept]\nTunnel-Password:3 = \"secret\"")
            .render(Section.ACCEPT, PlanFixture.gold());
    assertThat(section.toBytes(line)).containsExactly(69, 7, 3, 0x80, 1, 7, 7);
    assertThat(hidden).containsExactly("secret");
  }

  @Test
  void aMissingSectionIsEmpty() {
    RenderedSection coa = parse("[accept]").render(Section.COA, PlanFixture.gold());
    assertThat(coa.toBytes(line())).isEmpty();
  }

  private static List<TemplateError> errors(String text) {
    return catchThrowableOfType(InvalidTemplate.class, () -> parse(text)).errors();
  }

  private static List<String> rendered(String line, PlanRecord plan) {
    return new AttributeText(ATTRIBUTES)
        .of(octets("[accept]\n" + line, plan)).stream().map(AttributeText.Shown::text).toList();
  }

  private static byte[] octets(String text, PlanRecord plan) {
    return parse(text).render(Section.ACCEPT, plan).toBytes(line());
  }

  private static SessionValues line() {
    return new SessionValues(plain -> plain).set(Variable.USERNAME, "ana");
  }

  private static VendorTemplate parse(String text) {
    return VendorTemplate.parse("test", text, ATTRIBUTES);
  }
}
