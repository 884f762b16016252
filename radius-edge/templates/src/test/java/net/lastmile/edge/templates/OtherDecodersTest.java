package net.lastmile.edge.templates;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.regex.Pattern;
import net.lastmile.edge.contract.address.IpAddressText;
import net.lastmile.edge.contract.record.Vendor;
import net.lastmile.edge.templates.dictionary.AttributeDictionary;
import net.lastmile.edge.templates.template.Section;
import net.lastmile.edge.templates.template.Variable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tinyradius.core.attribute.AttributeHolder;
import org.tinyradius.core.attribute.type.RadiusAttribute;
import org.tinyradius.core.attribute.type.VendorSpecificAttribute;
import org.tinyradius.core.dictionary.Dictionary;
import org.tinyradius.core.dictionary.parser.DictionaryParser;

/**
 * Checks octets of the built-in templates with another codec, which reads our dictionaries its own
 * way.
 */
class OtherDecodersTest {
  private static final Pattern IPV6 = Pattern.compile("[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){7}");

  @ParameterizedTest
  @EnumSource
  @DisplayName("R12 another codec reads the same names and values")
  void tinyradiusReadsTheSame(Vendor vendor) throws IOException {
    Dictionary dictionary =
        DictionaryParser.newClasspathParser()
            .parseDictionary("net/lastmile/edge/templates/dictionary/dictionary");
    AttributeDictionary ours = AttributeDictionary.builtIn();
    SessionValues session =
        new SessionValues(plain -> plain)
            .set(Variable.USERNAME, "ana")
            .set(Variable.SESSION_ID, "81a00001");
    for (Section section : Section.values()) {
      byte[] octets =
          VendorTemplates.builtIn().of(vendor).render(section, PlanFixture.gold()).toBytes(session);
      List<String> theirs =
          AttributeHolder.readAttributes(dictionary, -1, Unpooled.wrappedBuffer(octets)).stream()
              .map(OtherDecodersTest::text)
              .toList();
      assertThat(new AttributeText(ours).of(octets))
          .extracting(shown -> shown.text().replace("\"", ""))
          .isEqualTo(theirs);
    }
  }

  private static String text(RadiusAttribute attribute) {
    if (attribute instanceof VendorSpecificAttribute vendor) {
      return text(vendor.getAttributes().getFirst());
    }
    return attribute.getAttributeName()
        + attribute.getTag().map(tag -> ":" + tag).orElse("")
        + " = "
        + value(attribute.getValueString());
  }

  /** The other codec writes an IPv6 address with all its zeros. */
  private static String value(String theirs) {
    return IPV6.matcher(theirs).matches()
        ? IpAddressText.of(InetAddress.ofLiteral(theirs))
        : theirs;
  }
}
