package net.lastmile.tenancy.brand;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** The logo of a tenant. */
@Entity
@Table(name = "tenant_logo", schema = "platform")
class Logo {
  @Id
  @Column(name = "tenant_id")
  private UUID tenantId;

  @Column(name = "media_type")
  private String mediaType;

  private byte[] image;
  private String revision;
  @Version private long version;

  protected Logo() {}

  Logo(UUID tenantId) {
    this.tenantId = tenantId;
  }

  void show(Picture picture, String newRevision) {
    mediaType = picture.mediaType();
    image = picture.octets();
    revision = newRevision;
  }

  String revision() {
    return revision;
  }

  LogoImage image() {
    return new LogoImage(mediaType, image, revision);
  }
}
