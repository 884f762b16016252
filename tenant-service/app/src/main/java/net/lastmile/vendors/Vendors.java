package net.lastmile.vendors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.lastmile.api.audit.AuditAction;
import net.lastmile.api.vendors.VendorRevisionView;
import net.lastmile.api.vendors.VendorTemplateRequest;
import net.lastmile.api.vendors.VendorTemplateView;
import net.lastmile.audit.Audit;
import net.lastmile.audit.FieldChanges;
import net.lastmile.edge.contract.record.RecordKind;
import net.lastmile.edge.contract.record.Vendor;
import net.lastmile.edge.contract.record.VendorTemplateRecord;
import net.lastmile.edge.templates.VendorTemplates;
import net.lastmile.edges.ChangeFeed;
import net.lastmile.platform.persistence.Ids;
import net.lastmile.platform.problem.Constraints;
import net.lastmile.platform.problem.FieldErrors;
import net.lastmile.platform.security.Caller;

/** The tenant's own templates. */
@ApplicationScoped
@Transactional
public class Vendors {
  private static final String SUBJECT = "vendor_template";
  private static final int REVISIONS_SHOWN = 50;
  private static final String NEWEST_FIRST =
      "select r from TemplateRevision r where r.vendor = :vendor order by r.revision desc";

  // Two changes at the same moment, and the other was first.
  private static final Constraints CONSTRAINTS =
      new Constraints().is("vendor_template_revision", VendorError.CHANGED_MEANWHILE, "revision");

  @PersistenceContext private EntityManager entities;
  @Inject private TemplateCheck check;
  @Inject private ChangeFeed feed;
  @Inject private Audit audit;
  @Inject private Caller caller;
  @Inject private Clock clock;

  List<VendorTemplateView> list() {
    return Arrays.stream(Vendor.values()).map(this::view).toList();
  }

  VendorTemplateView view(Vendor vendor) {
    String builtIn = VendorTemplates.builtInText(vendor);
    return newest(vendor)
        .map(
            last ->
                new VendorTemplateView(
                    vendor,
                    last.text() != null,
                    last.revision(),
                    last.changedAt(),
                    last.changedBy(),
                    last.text() == null ? builtIn : last.text(),
                    builtIn))
        .orElseGet(() -> new VendorTemplateView(vendor, false, 0, null, null, builtIn, builtIn));
  }

  VendorTemplateView set(Vendor vendor, VendorTemplateRequest request) {
    new FieldErrors().required("revision", request.revision()).throwIfAny();
    check.require(vendor, request.text());
    Optional<TemplateRevision> before = newest(vendor);
    if (!request.revision().equals(before.map(TemplateRevision::revision).orElse(0))) {
      throw VendorError.CHANGED_MEANWHILE.on("revision");
    }
    String old = before.map(TemplateRevision::text).orElse(null);
    if (!request.text().equals(old)) {
      follow(vendor, before, request.text());
      byte[] record = new VendorTemplateRecord(vendor, request.text()).encode();
      feed.put(RecordKind.VENDOR_TEMPLATE, vendor.name(), record);
    }
    return view(vendor);
  }

  void reset(Vendor vendor) {
    Optional<TemplateRevision> before = newest(vendor);
    if (before.map(TemplateRevision::text).isPresent()) {
      follow(vendor, before, null);
      feed.remove(RecordKind.VENDOR_TEMPLATE, vendor.name());
    }
  }

  List<VendorRevisionView> revisions(Vendor vendor) {
    return entities
        .createQuery(NEWEST_FIRST, TemplateRevision.class)
        .setParameter("vendor", vendor)
        .setMaxResults(REVISIONS_SHOWN)
        .getResultStream()
        .map(TemplateRevision::view)
        .toList();
  }

  private Optional<TemplateRevision> newest(Vendor vendor) {
    return entities
        .createQuery(NEWEST_FIRST, TemplateRevision.class)
        .setParameter("vendor", vendor)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private void follow(Vendor vendor, Optional<TemplateRevision> before, String text) {
    int number = before.map(TemplateRevision::revision).orElse(0) + 1;
    String by = caller.identity().username();
    entities.persist(new TemplateRevision(Ids.next(), vendor, number, text, by, clock.instant()));
    CONSTRAINTS.flush(entities);
    audit.record(
        AuditAction.UPDATE,
        SUBJECT,
        null,
        vendor.name(),
        FieldChanges.none()
            .field("revision", number - 1, number)
            .field("text", before.map(TemplateRevision::text).orElse(null), text));
  }
}
