package net.lastmile.platform.secrets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import net.lastmile.platform.configuration.PlatformConfig;
import net.lastmile.platform.configuration.SecretFile;

/**
 * The platform's own key: wraps the tenants' data keys and seals secrets that belong to no tenant.
 */
@ApplicationScoped
public class MasterKey {
  private byte[] key;

  protected MasterKey() {}

  @Inject
  MasterKey(PlatformConfig config) {
    this.key = SecretFile.key(config.masterKeyFile());
  }

  public byte[] seal(byte[] plain, String context) {
    return AesGcm.seal(key, plain, context);
  }

  /**
   * @throws IllegalStateException if it was sealed with another key or context, or altered since
   */
  public byte[] open(byte[] sealed, String context) {
    return AesGcm.open(key, sealed, context);
  }
}
