package net.lastmile.vendors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import net.lastmile.api.vendors.VendorPreviewRequest;
import net.lastmile.api.vendors.VendorPreviewView;
import net.lastmile.catalog.Catalog;
import net.lastmile.edge.contract.record.PlanRecord;
import net.lastmile.edge.contract.record.Vendor;
import net.lastmile.edge.templates.AttributeText;
import net.lastmile.edge.templates.SessionValues;
import net.lastmile.edge.templates.template.Section;
import net.lastmile.edge.templates.template.Variable;
import net.lastmile.edge.templates.template.VendorTemplate;
import net.lastmile.subscribers.LineTerms;
import net.lastmile.subscribers.Subscribers;

/** What routers of one make would be told about a line. */
@ApplicationScoped
@Transactional
public class Preview {
  private static final String SOME_SESSION = "81a00001";

  /** RFC 5737: an address for documentation. */
  private static final String SOME_ADDRESS = "192.0.2.1";

  private static final int SALT_OCTETS = 2;

  @Inject private Vendors vendors;
  @Inject private Subscribers subscribers;
  @Inject private Catalog catalog;
  @Inject private TemplateCheck check;
  @Inject private Dictionaries dictionaries;

  VendorPreviewView of(Vendor vendor, VendorPreviewRequest request) {
    String text = request.text() == null ? vendors.view(vendor).text() : request.text();
    VendorTemplate template = check.require(vendor, text);
    LineTerms line = subscribers.lineOf(request.subscriberId());
    PlanRecord plan = catalog.recordOf(line.planId());
    String address = line.staticIp() == null ? SOME_ADDRESS : line.staticIp();
    SessionValues session =
        values(line).set(Variable.ADDRESS, address).set(Variable.SESSION_ID, SOME_SESSION);
    return new VendorPreviewView(
        show(template, Section.ACCEPT, plan, values(line).set(Variable.ADDRESS, line.staticIp())),
        show(template, Section.COA, plan, session),
        show(template, Section.DISCONNECT, plan, session),
        List.of("Message-Authenticator", "Class", "Session-Timeout", "Framed-IP-Address"),
        SOME_SESSION,
        address);
  }

  /**
   * Values hidden with the router's secret are shown as placeholders of the same length in octets.
   */
  private static SessionValues values(LineTerms line) {
    return new SessionValues(plain -> new byte[SALT_OCTETS + (plain.length / 16 + 1) * 16])
        .set(Variable.USERNAME, line.username());
  }

  private List<VendorPreviewView.Attribute> show(
      VendorTemplate template, Section section, PlanRecord plan, SessionValues values) {
    byte[] octets = template.render(section, plan).toBytes(values);
    return new AttributeText(dictionaries.attributes())
        .of(octets).stream()
            .map(shown -> new VendorPreviewView.Attribute(shown.text(), shown.octets()))
            .toList();
  }
}
