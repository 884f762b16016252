package net.lastmile.portal.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import net.lastmile.api.tenancy.HostKind;
import net.lastmile.api.tenancy.HostView;

/** The site that this request's host name stands for: the public one or a tenant's panel. */
@Named
@RequestScoped
public class Site {
  private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur");

  private HttpServletRequest request;
  private Hosts hosts;
  private Optional<HostView> view;

  Site() {}

  @Inject
  Site(HttpServletRequest request, Hosts hosts) {
    this.request = request;
    this.hosts = hosts;
  }

  /** Empty if the host name is unknown. */
  public Optional<HostView> view() {
    if (view == null) {
      view = hosts.find(request.getServerName().toLowerCase(Locale.ROOT));
    }
    return view;
  }

  /** The tenant's panel, if this is a panel's host. */
  public Optional<HostView> panel() {
    return view().filter(host -> host.kind() == HostKind.PANEL);
  }

  public String getCompany() {
    return panel().map(HostView::company).orElse("Lastmile");
  }

  public boolean isBranded() {
    return !getBrandColor().isEmpty();
  }

  /**
   * The tenant's accent as {@code #rrggbb}; empty for the product's own, or if it is not a colour.
   */
  public String getBrandColor() {
    return view()
        .map(HostView::brandColor)
        .filter(color -> COLOR.matcher(color).matches())
        .orElse("");
  }

  /** The revision of the tenant's logo; empty if there is none. */
  public String getLogo() {
    return panel().map(HostView::logo).orElse("");
  }

  public Locale getLocale() {
    return view()
        .map(HostView::locale)
        .map(Locale::forLanguageTag)
        .filter(locale -> !locale.getLanguage().isEmpty())
        .orElse(Locale.ENGLISH);
  }

  public String getDirection() {
    return RIGHT_TO_LEFT.contains(getLocale().getLanguage()) ? "rtl" : "ltr";
  }
}
