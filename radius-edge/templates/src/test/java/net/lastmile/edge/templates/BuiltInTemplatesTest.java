package net.lastmile.edge.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.lastmile.edge.contract.record.PlanRecord;
import net.lastmile.edge.contract.record.Vendor;
import net.lastmile.edge.templates.dictionary.AttributeDictionary;
import net.lastmile.edge.templates.template.Section;
import net.lastmile.edge.templates.template.Variable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BuiltInTemplatesTest {
  private static final VendorTemplates TEMPLATES = VendorTemplates.builtIn();
  private static final Path RENDERED = Path.of("target/golden");
  private static final AttributeText TEXT = new AttributeText(AttributeDictionary.builtIn());

  /**
   * For an intended change, copy the file from target/golden beside this test and read the diff.
   */
  @ParameterizedTest
  @EnumSource
  @DisplayName("R12 each vendor is told rate, pool and policy in its own attributes")
  void rendersAsTheGoldenFileSays(Vendor vendor) throws IOException {
    String name = vendor.name().toLowerCase(Locale.ROOT) + ".golden";
    String rendered = everything(vendor);
    Files.createDirectories(RENDERED);
    Files.writeString(RENDERED.resolve(name), rendered);
    try (InputStream in = getClass().getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      assertThat(rendered).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static String everything(Vendor vendor) {
    StringBuilder out = new StringBuilder();
    PlanRecord gold = PlanFixture.gold();
    SessionValues addressed = session().set(Variable.ADDRESS, "192.0.2.7");
    add(out, "gold", vendor, Section.ACCEPT, gold, session());
    add(
        out,
        "filter, line with address",
        vendor,
        Section.ACCEPT,
        PlanFixture.filtered(),
        addressed);
    add(out, "gold", vendor, Section.COA, gold, addressed);
    add(out, "filter", vendor, Section.COA, PlanFixture.filtered(), addressed);
    add(out, "gold", vendor, Section.DISCONNECT, gold, addressed);
    return out.toString();
  }

  private static void add(
      StringBuilder out,
      String title,
      Vendor vendor,
      Section section,
      PlanRecord plan,
      SessionValues session) {
    out.append("# ").append(section.title()).append(", ").append(title).append('\n');
    byte[] octets = TEMPLATES.of(vendor).render(section, plan).toBytes(session);
    for (AttributeText.Shown shown : TEXT.of(octets)) {
      out.append(shown.text()).append('\n').append("  ").append(shown.octets()).append('\n');
    }
  }

  private static SessionValues session() {
    return new SessionValues(plain -> plain)
        .set(Variable.USERNAME, "ana")
        .set(Variable.SESSION_ID, "81a00001");
  }

  @Test
  @DisplayName("P1 Mikrotik-Rate-Limit is rx/tx, rx being the subscriber's upload")
  void rendersMikrotikFromTheRoutersSide() {
    assertThat(rate(PlanFixture.speeds(20_000, 5_000, 0, 0, 0, 0, 0))).isEqualTo("5000k/20000k");
  }

  @Test
  @DisplayName("P2 burst rate, threshold and time follow the rate")
  void rendersABurst() {
    assertThat(rate(PlanFixture.speeds(20_000, 5_000, 40_000, 10_000, 15_000, 4_000, 16)))
        .isEqualTo("5000k/20000k 10000k/40000k 4000k/15000k 16/16");
    assertThat(rate(PlanFixture.speeds(20_000, 5_000, 40_000, 0, 0, 0, 0)))
        .isEqualTo("5000k/20000k 5000k/40000k 5000k/20000k");
  }

  @Test
  void rendersNoLimitAsNone() {
    assertThat(rate(PlanFixture.speeds(0, 0, 0, 0, 0, 0, 0))).isEmpty();
    assertThat(rate(PlanFixture.speeds(20_000, 0, 0, 0, 0, 0, 0))).isEqualTo("0/20000k");
  }

  @Test
  void namesAListOfBothDirectionsOnce() {
    PlanRecord plan = PlanFixture.gold();
    PlanRecord same =
        new PlanRecord(plan.id(), 0, 0, 0, 0, 0, 0, 0, "", "both", "both", "", 0, plan.pools(), "");
    assertThat(lines(Vendor.MIKROTIK, same).stream().filter(line -> line.contains("both")))
        .hasSize(1);
  }

  @Test
  void asksForInterimsAtMostOnceAMinute() {
    PlanRecord plan = PlanFixture.gold();
    PlanRecord often =
        new PlanRecord(plan.id(), 0, 0, 0, 0, 0, 0, 0, "", "", "", "", 5, plan.pools(), "");
    assertThat(lines(Vendor.GENERIC, often)).contains("Acct-Interim-Interval = 60");
  }

  private static String rate(PlanRecord plan) {
    String prefix = "Mikrotik-Rate-Limit = ";
    return lines(Vendor.MIKROTIK, plan).stream()
        .filter(line -> line.startsWith(prefix))
        .map(line -> line.substring(prefix.length()).replace("\"", ""))
        .collect(Collectors.joining(";"));
  }

  private static List<String> lines(Vendor vendor, PlanRecord plan) {
    byte[] octets = PlanAttributes.of(plan, TEMPLATES).accept(vendor).toBytes(session());
    return TEXT.of(octets).stream().map(AttributeText.Shown::text).toList();
  }
}
