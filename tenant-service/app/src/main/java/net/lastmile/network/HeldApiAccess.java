package net.lastmile.network;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The stored log-in to a router's API. */
@Embeddable
class HeldApiAccess {
  @Column(name = "api_user")
  private String user;

  @Column(name = "sealed_api_password")
  private byte[] sealedPassword;

  @Column(name = "api_port")
  private Integer port;

  @Column(name = "api_tls")
  private Boolean tls;

  @Column(name = "api_certificate")
  private String certificate;

  protected HeldApiAccess() {}

  HeldApiAccess(ApiAccessSettings settings, byte[] sealedPassword) {
    this.user = settings.user();
    this.sealedPassword = sealedPassword.clone();
    this.port = settings.port();
    this.tls = settings.tls();
    this.certificate = settings.certificate();
  }

  /** If all columns are null there is no access. */
  boolean isPresent() {
    return user != null;
  }

  ApiAccessSettings settings() {
    return new ApiAccessSettings(user, port, tls, certificate);
  }

  byte[] sealedPassword() {
    return sealedPassword.clone();
  }
}
