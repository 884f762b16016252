package net.lastmile.portal.refusals;

import java.util.UUID;
import java.util.function.Predicate;
import net.lastmile.api.permissions.Permission;
import net.lastmile.api.refusals.RefusalView;
import net.lastmile.portal.lists.ListAddress;

/**
 * What mends a refusal: the page where that is done.
 *
 * @param label key of the link's text
 * @param path of the page; null if nothing can be done in the panel
 */
public record Remedy(String label, String path) {
  private static final Remedy NONE = new Remedy("", null);

  /**
   * @param may what whoever looks is allowed to do
   */
  static Remedy of(RefusalView refusal, Predicate<Permission> may) {
    return switch (refusal.reason()) {
      case UNKNOWN_USER -> ofUnknown(refusal, may.test(Permission.SUBSCRIBERS_CREATE));
      case INACTIVE, WRONG_MAC, WRONG_CIRCUIT -> line("open", refusal);
      case EXPIRED -> changeLine("extend", refusal, may);
      case WRONG_PASSWORD -> changeLine("password", refusal, may);
      case NO_PLAN -> changeLine("plan", refusal, may);
      case TOO_MANY_SESSIONS -> sessions(refusal);
      case WRONG_CERTIFICATE, CERTIFICATE_EXPIRED -> certificates(refusal);
      case WRONG_SECRET, NOT_SIGNED, UNSUPPORTED_METHOD -> router("router", refusal, false);
      case REALM_NOT_ALLOWED, POOL_NOT_ALLOWED ->
          router("allow", refusal, may.test(Permission.NAS_EDIT));
      case TUNNEL_FAILED, SERVER_NOT_TRUSTED ->
          may.test(Permission.SETTINGS_EDIT)
              ? new Remedy(label("eap"), "/panel/eap-certificate")
              : NONE;
      case NO_ADDRESS -> new Remedy(label("pools"), "/panel/pools");
      case ACCEPTED, EXPIRED_PLAN -> NONE;
    };
  }

  private static Remedy ofUnknown(RefusalView refusal, boolean mayAdd) {
    if (refusal.laterSubscriberId() != null) {
      return line("open", refusal);
    }
    return mayAdd && !refusal.username().isEmpty()
        ? to(
            "create",
            ListAddress.of("/panel/subscribers/form").with("username", refusal.username()))
        : NONE;
  }

  private static UUID lineOf(RefusalView refusal) {
    return refusal.subscriberId() == null ? refusal.laterSubscriberId() : refusal.subscriberId();
  }

  private static Remedy line(String label, RefusalView refusal) {
    return line(label, "/panel/subscribers/detail", refusal);
  }

  private static Remedy line(String label, String page, RefusalView refusal) {
    UUID line = lineOf(refusal);
    return line == null ? NONE : to(label, ListAddress.of(page).with("id", line.toString()));
  }

  private static Remedy changeLine(String label, RefusalView refusal, Predicate<Permission> may) {
    return may.test(Permission.SUBSCRIBERS_EDIT)
        ? line(label, "/panel/subscribers/form", refusal)
        : line("open", refusal);
  }

  private static Remedy certificates(RefusalView refusal) {
    return line("certificates", "/panel/subscribers/certificates", refusal);
  }

  private static Remedy sessions(RefusalView refusal) {
    UUID line = lineOf(refusal);
    return line == null
        ? NONE
        : to(
            "sessions",
            ListAddress.of("/panel/subscribers/detail")
                .with("id", line.toString())
                .with("tab", "sessions"));
  }

  private static Remedy router(String label, RefusalView refusal, boolean change) {
    String page = change ? "/panel/nas/form" : "/panel/nas/detail";
    return to(label, ListAddress.of(page).with("id", refusal.nasId().toString()));
  }

  private static Remedy to(String label, ListAddress page) {
    return new Remedy(label(label), page.toString());
  }

  private static String label(String name) {
    return "refusals.action." + name;
  }
}
