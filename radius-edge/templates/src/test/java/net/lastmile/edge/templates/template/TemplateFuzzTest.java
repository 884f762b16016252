package net.lastmile.edge.templates.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import net.lastmile.edge.contract.record.Vendor;
import net.lastmile.edge.templates.AttributeText;
import net.lastmile.edge.templates.PlanFixture;
import net.lastmile.edge.templates.SessionValues;
import net.lastmile.edge.templates.VendorTemplates;
import net.lastmile.edge.templates.dictionary.AttributeDictionary;
import org.junit.jupiter.api.Test;

/** Randomly changed built-in templates either cause an error or give a usable template. */
class TemplateFuzzTest {
  private static final long SEED = 20261121;
  private static final int ROUNDS = 20_000;
  private static final int MAX_CHANGES = 4;
  private static final String CHARACTERS = "{}\"\\|[]=:#/ \t\n0x9kMé\u0000\uD83D";
  private static final List<String> WORDS =
      List.of(
          "{download|bps}",
          "\"",
          "if ",
          " not ",
          " and ",
          " or ",
          "|else 0",
          "|or pool",
          "0x",
          "[coa]\n",
          "Class = 0x00\n",
          "Tunnel-Password:1 = \"x\"\n",
          "99999999999999999999",
          "|x4");

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
  private int refused;

  @Test
  void refusesClearlyOrRenders() {
    List<String> texts = Stream.of(Vendor.values()).map(VendorTemplates::builtInText).toList();
    for (int round = 0; round < ROUNDS; round++) {
      StringBuilder text = new StringBuilder(texts.get(round % texts.size()));
      for (int change = 0; change <= random.nextInt(MAX_CHANGES); change++) {
        mutate(text);
      }
      try {
        use(VendorTemplate.parse("fuzzed", text.toString(), AttributeDictionary.builtIn()));
      } catch (InvalidTemplate e) {
        refused++;
        assertThat(e.errors()).isNotEmpty();
        assertThat(e.errors()).allMatch(error -> error.line() > 0 && !error.message().isBlank());
        assertThat(e.getMessage()).doesNotContain("\u0000");
      } catch (RuntimeException e) {
        throw new AssertionError("round " + round + ":\n" + text, e);
      }
    }
    assertThat(refused).isBetween(ROUNDS / 4, ROUNDS - 1);
  }

  private static void use(VendorTemplate template) {
    SessionValues line =
        new SessionValues(plain -> plain)
            .set(Variable.USERNAME, "ana")
            .set(Variable.ADDRESS, "not an address");
    for (Section section : Section.values()) {
      byte[] octets = template.render(section, PlanFixture.gold()).toBytes(line);
      new AttributeText(AttributeDictionary.builtIn()).of(octets);
    }
  }

  private void mutate(StringBuilder text) {
    int at = random.nextInt(text.length());
    switch (random.nextInt(4)) {
      case 0 -> text.setCharAt(at, CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
      case 1 -> text.insert(at, WORDS.get(random.nextInt(WORDS.size())));
      case 2 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(8)));
      default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 20)));
    }
  }
}
