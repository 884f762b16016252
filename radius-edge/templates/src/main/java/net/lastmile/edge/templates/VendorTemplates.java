package net.lastmile.edge.templates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import net.lastmile.edge.contract.record.PlanRecord;
import net.lastmile.edge.contract.record.Vendor;
import net.lastmile.edge.templates.dictionary.AttributeDictionary;
import net.lastmile.edge.templates.template.LineValues;
import net.lastmile.edge.templates.template.Section;
import net.lastmile.edge.templates.template.VendorTemplate;

/** The templates of one tenant: its own where it has them, else the built-in ones. Immutable. */
public final class VendorTemplates {
  private final Map<Vendor, VendorTemplate> byVendor;

  private VendorTemplates(Map<Vendor, VendorTemplate> byVendor) {
    this.byVendor = byVendor;
  }

  /**
   * The built-in templates, read with the built-in attributes, so that an operator's dictionaries
   * cannot change them.
   */
  public static VendorTemplates builtIn() {
    AttributeDictionary dictionary = AttributeDictionary.builtIn();
    Map<Vendor, VendorTemplate> byVendor = new EnumMap<>(Vendor.class);
    for (Vendor vendor : Vendor.values()) {
      byVendor.put(vendor, VendorTemplate.parse(vendor.name(), builtInText(vendor), dictionary));
    }
    return new VendorTemplates(byVendor);
  }

  /** The text of the built-in template for a vendor. */
  public static String builtInText(Vendor vendor) {
    String file = "templates/" + vendor.name().toLowerCase(Locale.ROOT) + ".template";
    try (InputStream in = VendorTemplates.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** These templates with the one for this vendor replaced. */
  public VendorTemplates with(Vendor vendor, VendorTemplate template) {
    Map<Vendor, VendorTemplate> changed = new EnumMap<>(byVendor);
    changed.put(vendor, template);
    return new VendorTemplates(changed);
  }

  public VendorTemplate of(Vendor vendor) {
    return byVendor.get(vendor);
  }

  /**
   * The attributes of a CoA-Request that gives a session what a plan gives: those that name the
   * session and those that change it, without Message-Authenticator.
   *
   * @param plan with the rates that apply now
   * @param session the session's variables: username, session-id, address and whatever else is
   *     known
   */
  public byte[] coa(Vendor vendor, PlanRecord plan, LineValues session) {
    return of(vendor).render(Section.COA, plan).toBytes(session);
  }

  /** The attributes of a Disconnect-Request for a session, without Message-Authenticator. */
  public byte[] disconnect(Vendor vendor, PlanRecord plan, LineValues session) {
    return of(vendor).render(Section.DISCONNECT, plan).toBytes(session);
  }
}
