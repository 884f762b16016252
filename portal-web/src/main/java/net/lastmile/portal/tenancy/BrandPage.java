package net.lastmile.portal.tenancy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import net.lastmile.api.tenancy.LogoApi;
import net.lastmile.portal.form.Submission;
import net.lastmile.portal.site.Hosts;

/** The company's logo (T12). */
@Named
@RequestScoped
public class BrandPage {
  private static final String HERE = "/panel/brand?faces-redirect=true";

  @Inject private LogoApi logoApi;
  @Inject private Submission submission;
  @Inject private Hosts hosts;
  private Part logo;

  public String submit() {
    return submission.attempt(
        () -> {
          try (InputStream image = logo.getInputStream()) {
            logoApi.set(image);
          } catch (IOException broken) {
            throw new UncheckedIOException(broken);
          }
          return saved();
        });
  }

  public String remove() {
    return submission.attempt(
        () -> {
          logoApi.remove();
          return saved();
        });
  }

  private String saved() {
    hosts.forget();
    submission.announce("form.saved");
    return HERE;
  }

  public Part getLogo() {
    return logo;
  }

  public void setLogo(Part logo) {
    this.logo = logo;
  }
}
