package net.lastmile.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import net.lastmile.edge.contract.record.ApiAccess;
import net.lastmile.edge.contract.record.NasRecord;
import net.lastmile.edge.contract.record.RecordKind;
import net.lastmile.edges.ChangeFeed;
import net.lastmile.edges.Regions;
import net.lastmile.platform.persistence.TenantContext;
import net.lastmile.platform.secrets.TenantSecrets;

/** Shared secrets: generated, sealed for storage, and sealed again for the region's edges. */
@ApplicationScoped
class NasSecrets {
  /** RFC 2865 section 3 asks for a secret that cannot be guessed and names 16 octets. */
  private static final int STRONG_LENGTH = 16;

  // No letters that people misread, no characters that a router's console would act on.
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzACDEFGHJKLMNPQRTUVWXYZ2346789";
  private static final int GENERATED_LENGTH = 32;

  private final SecureRandom random = new SecureRandom();

  @Inject private TenantSecrets secrets;
  @Inject private TenantContext tenant;
  @Inject private Regions regions;
  @Inject private ChangeFeed feed;
  @Inject private NasActivity activity;

  String generate() {
    StringBuilder secret = new StringBuilder(GENERATED_LENGTH);
    for (int i = 0; i < GENERATED_LENGTH; i++) {
      secret.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return secret.toString();
  }

  void set(Nas nas, String secret) {
    nas.replaceSecret(secrets.sealText(secret, purpose(nas)), secret.length() < STRONG_LENGTH);
    activity.trustSecret(nas.id());
  }

  byte[] sealApiPassword(Nas nas, String password) {
    return secrets.sealText(password, apiPurpose(nas));
  }

  /** Gives the edges the current state of the NAS. */
  void publish(Nas nas) {
    String secret = secrets.openText(nas.sealedSecret(), purpose(nas));
    byte[] sealed =
        regions.seal(
            secret.getBytes(StandardCharsets.US_ASCII),
            NasRecord.secretContext(tenant.require().id(), nas.id()));
    feed.put(RecordKind.NAS, nas.id().toString(), nas.record(sealed, apiAccess(nas)).encode());
  }

  void withdraw(Nas nas) {
    feed.remove(RecordKind.NAS, nas.id().toString());
  }

  private ApiAccess apiAccess(Nas nas) {
    HeldApiAccess held = nas.apiAccess();
    if (held == null) {
      return ApiAccess.NONE;
    }
    String password = secrets.openText(held.sealedPassword(), apiPurpose(nas));
    byte[] sealed =
        regions.seal(
            password.getBytes(StandardCharsets.US_ASCII),
            ApiAccess.passwordContext(tenant.require().id(), nas.id()));
    ApiAccessSettings settings = held.settings();
    return new ApiAccess(
        settings.user(), sealed, settings.port(), settings.tls(), settings.certificate());
  }

  private static String apiPurpose(Nas nas) {
    return "nas-api/" + nas.id();
  }

  private static String purpose(Nas nas) {
    return "nas/" + nas.id();
  }
}
