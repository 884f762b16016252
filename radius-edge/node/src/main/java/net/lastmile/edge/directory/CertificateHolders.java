package net.lastmile.edge.directory;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the tenant and router that a certificate belongs to. */
public final class CertificateHolders {
  /**
   * @param nas as it is addressed over TLS
   */
  public record Holder(Tenant tenant, Nas nas) {}

  private final Map<String, Holder> holders = new ConcurrentHashMap<>();

  /**
   * The active router of an active tenant, or null.
   *
   * @param fingerprint SHA-256 of the certificate, as lower-case hexadecimal digits
   */
  public Holder find(String fingerprint) {
    Holder holder = holders.get(fingerprint);
    return holder != null && holder.nas().active() && holder.tenant().isActive() ? holder : null;
  }

  /**
   * A certificate stays with the router that had it first; no other router's record takes it over.
   * One that a router keeps can be found at every moment, so that a new record ends no connection.
   */
  void replace(Tenant tenant, Nas before, Nas after) {
    if (before != null && !before.certificate().equals(after.certificate())) {
      forget(before);
    }
    if (!after.certificate().isEmpty()) {
      holders.compute(
          after.certificate(),
          (_, held) ->
              held == null || held.nas().id().equals(after.id())
                  ? new Holder(tenant, after.overTls())
                  : held);
    }
  }

  void forget(Nas nas) {
    if (nas != null) {
      holders.computeIfPresent(
          nas.certificate(), (_, holder) -> holder.nas().id().equals(nas.id()) ? null : holder);
    }
  }
}
