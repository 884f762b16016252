package net.lastmile.edge.eap.server;

import net.lastmile.edge.directory.SubscriberEntry;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.eap.DeviceCertificates;

/** The certificates that the records of one tenant's lines name. */
record TenantCertificates(Tenant tenant) implements DeviceCertificates {
  @Override
  public boolean any(byte[] username) {
    byte[] entry = entry(username);
    return entry != null && SubscriberEntry.hasCertificates(entry);
  }

  @Override
  public boolean hold(byte[] username, byte[] fingerprint) {
    byte[] entry = entry(username);
    return entry != null && SubscriberEntry.admitsCertificate(entry, fingerprint);
  }

  private byte[] entry(byte[] username) {
    int from = tenant.usernameOffset(username, 0, username.length);
    return tenant.subscriber(username, from, username.length - from);
  }
}
