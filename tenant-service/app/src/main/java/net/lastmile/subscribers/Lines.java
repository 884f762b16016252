package net.lastmile.subscribers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.HexFormat;
import net.lastmile.edge.contract.record.RecordKind;
import net.lastmile.edge.contract.record.SubscriberRecord;
import net.lastmile.edge.contract.secret.Credentials;
import net.lastmile.edges.ChangeFeed;
import net.lastmile.edges.Regions;
import net.lastmile.platform.persistence.TenantContext;
import net.lastmile.platform.secrets.TenantSecrets;

/** The lines as the edges know them, and their passwords. */
@ApplicationScoped
class Lines {
  private static final int UNKNOWABLE_OCTETS = 24;

  private final SecureRandom random = new SecureRandom();

  @Inject private TenantSecrets secrets;
  @Inject private TenantContext tenant;
  @Inject private Regions regions;
  @Inject private ChangeFeed feed;
  @Inject private ShownCertificates certificates;

  /** Stores a new password; false if the line already has it. */
  boolean setPassword(Subscriber subscriber, String password) {
    if (subscriber.sealedPassword() != null && password(subscriber).equals(password)) {
      return false;
    }
    subscriber.replacePassword(secrets.sealText(password, purpose(subscriber)));
    return true;
  }

  /**
   * A password for a line that logs in by its place: nobody knows it, so no other log-in succeeds.
   */
  String unknowable() {
    byte[] octets = new byte[UNKNOWABLE_OCTETS];
    random.nextBytes(octets);
    return HexFormat.of().formatHex(octets);
  }

  /** In clear. */
  String password(Subscriber subscriber) {
    return secrets.openText(subscriber.sealedPassword(), purpose(subscriber));
  }

  /** Gives the edges the current state of the line. */
  void publish(Subscriber subscriber, ZoneId zone) {
    byte[] sealed =
        regions.seal(
            Credentials.of(password(subscriber)).encode(),
            SubscriberRecord.credentialsContext(tenant.require().id(), subscriber.id()));
    feed.put(
        RecordKind.SUBSCRIBER,
        subscriber.username(),
        subscriber.publish(zone, sealed, certificates.published(subscriber.id())).encode());
  }

  void withdraw(Subscriber subscriber) {
    certificates.forget(subscriber.id());
    feed.remove(RecordKind.SUBSCRIBER, subscriber.username());
  }

  private static String purpose(Subscriber subscriber) {
    return "subscriber/" + subscriber.id() + "/password";
  }
}
