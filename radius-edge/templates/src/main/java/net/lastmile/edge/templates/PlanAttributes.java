package net.lastmile.edge.templates;

import java.util.EnumMap;
import java.util.Map;
import net.lastmile.edge.contract.record.PlanRecord;
import net.lastmile.edge.contract.record.Vendor;
import net.lastmile.edge.templates.template.RenderedSection;
import net.lastmile.edge.templates.template.Section;

/** A plan, and what it adds to an Access-Accept for each vendor, ready to be copied. */
public final class PlanAttributes {
  private final PlanRecord plan;
  private final Map<Vendor, RenderedSection> accepts = new EnumMap<>(Vendor.class);

  private PlanAttributes(PlanRecord plan) {
    this.plan = plan;
  }

  /** Renders a plan for all vendors with a tenant's templates. */
  public static PlanAttributes of(PlanRecord plan, VendorTemplates templates) {
    PlanAttributes attributes = new PlanAttributes(plan);
    for (Vendor vendor : Vendor.values()) {
      attributes.accepts.put(vendor, templates.of(vendor).render(Section.ACCEPT, plan));
    }
    return attributes;
  }

  public PlanRecord plan() {
    return plan;
  }

  /** What an Access-Accept for this make of NAS carries for the plan. */
  public RenderedSection accept(Vendor vendor) {
    return accepts.get(vendor);
  }
}
