package net.lastmile.portal.vendors;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.problem.Problem;
import net.lastmile.api.subscribers.SubscriberApi;
import net.lastmile.api.subscribers.SubscriberRequest;
import net.lastmile.api.subscribers.SubscriberView;
import net.lastmile.api.vendors.VendorApi;
import net.lastmile.api.vendors.VendorCheckView;
import net.lastmile.api.vendors.VendorPreviewRequest;
import net.lastmile.api.vendors.VendorPreviewView;
import net.lastmile.api.vendors.VendorTemplateRequest;
import net.lastmile.api.vendors.VendorTemplateView;
import net.lastmile.portal.client.ApiProblem;
import net.lastmile.portal.form.FormFields;
import net.lastmile.portal.form.Submission;
import org.omnifaces.cdi.Param;

/** One make's template: the text, its errors by line, and a preview of its result for a line. */
@Named
@ViewScoped
public class VendorTemplatePage implements Serializable {
  private static final int UNPROCESSABLE = 422;

  private final FormFields fields = new FormFields("vendors", VendorTemplateRequest.class);
  private final FormFields line = new FormFields("subscribers", SubscriberRequest.class);
  private int revision;
  private boolean own;
  private transient List<WrongLine> wrongLines;
  private transient VendorPreviewView preview;

  @Inject @Param private String vendor;
  @Inject private VendorApi vendorApi;
  @Inject private SubscriberApi subscriberApi;
  @Inject private Submission submission;

  @PostConstruct
  void load() {
    VendorTemplateView template = vendorApi.get(vendor);
    fields.load("text", template.text());
    revision = template.revision();
    own = template.own();
  }

  public String submit() {
    preview = null;
    return submission.attempt(
        () -> {
          if (!isRight()) {
            return null;
          }
          vendorApi.set(vendor, request());
          submission.announce("form.saved");
          return address();
        });
  }

  /** Previews the text in the form, for one subscriber's line; saves nothing. */
  public void show() {
    preview = null;
    submission.attempt(
        () -> {
          if (isRight()) {
            preview =
                vendorApi.preview(
                    vendor, new VendorPreviewRequest(subscriber(), fields.text("text")));
          }
          return null;
        });
  }

  public String reset() {
    return submission.attempt(
        () -> {
          vendorApi.reset(vendor);
          submission.announce("vendors.reset.done");
          return address();
        });
  }

  private VendorTemplateRequest request() {
    return new VendorTemplateRequest(fields.text("text"), revision);
  }

  private boolean isRight() {
    VendorCheckView found = vendorApi.check(vendor, request());
    wrongLines = WrongLine.of(fields.text("text"), found.errors());
    return wrongLines.isEmpty();
  }

  /** The named subscriber, or any one if none is named. */
  private UUID subscriber() {
    PageQuery query = new PageQuery();
    query.limit = Page.DEFAULT_LIMIT;
    query.sort = "username";
    String username = line.text("username");
    query.search = username.isBlank() ? null : username.strip();
    return subscriberApi.list(query, null, null).items().stream()
        .filter(found -> query.search == null || found.username().equalsIgnoreCase(query.search))
        .findFirst()
        .map(SubscriberView::id)
        .orElseThrow(VendorTemplatePage::nobody);
  }

  private static ApiProblem nobody() {
    return new ApiProblem(
        new Problem(
            null,
            null,
            UNPROCESSABLE,
            null,
            "vendor.nobody",
            List.of(new Problem.FieldError("username", "nobody", null))));
  }

  private String address() {
    return "/panel/vendors/template?faces-redirect=true&vendor=" + vendor;
  }

  public String getVendor() {
    return vendor;
  }

  public FormFields getForm() {
    return fields;
  }

  /** The line to preview. */
  public FormFields getLine() {
    return line;
  }

  public boolean isOwn() {
    return own;
  }

  public List<WrongLine> getWrongLines() {
    return Objects.requireNonNullElse(wrongLines, List.of());
  }

  /** Null until the preview is requested. */
  public VendorPreviewView getPreview() {
    return preview;
  }
}
