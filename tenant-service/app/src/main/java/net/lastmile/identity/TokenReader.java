package net.lastmile.identity;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.lastmile.platform.security.Caller;
import net.lastmile.platform.security.Kind;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads our tokens once their signature, issuer and age have been checked. */
final class TokenReader {
  /** Value that the realm's scope {@code basic} writes into every access token's {@code aud}. */
  static final String AUDIENCE = "lastmile-api";

  /** Keycloak's mark of an access token; an ID token, which browsers can see, has another. */
  private static final String ACCESS_TOKEN = "Bearer";

  private TokenReader() {}

  /** Whether the token was issued for calling this API, and not to prove a log-in to somebody. */
  static boolean isForThisApi(JsonWebToken token) {
    return ACCESS_TOKEN.equals(text(token, "typ"))
        && token.getAudience() != null
        && token.getAudience().contains(AUDIENCE);
  }

  /**
   * The caller; empty if the token names no kind of ours, or names several kinds of staff and
   * platform at once.
   */
  static Optional<Caller.Identity> identity(JsonWebToken token) {
    return kind(token.getGroups())
        .map(
            kind ->
                new Caller.Identity(
                    token.getSubject(),
                    name(token),
                    text(token, "name"),
                    text(token, "email"),
                    kind,
                    text(token, "region")));
  }

  /**
   * The tenant of a staff token: claim {@code organization} is {@code {"slug": {"tenant_id":
   * ["uuid"]}}} with exactly one member and one id.
   */
  static Optional<TokenTenant> tenant(JsonWebToken token) {
    if (!(token.claim("organization").orElse(null) instanceof JsonObject organizations)
        || organizations.size() != 1) {
      return Optional.empty();
    }
    var only = organizations.entrySet().iterator().next();
    if (only.getValue() instanceof JsonObject organization
        && organization.get("tenant_id") instanceof JsonArray ids
        && ids.size() == 1
        && ids.getFirst() instanceof JsonString id) {
      return uuid(id.getString()).map(tenant -> new TokenTenant(only.getKey(), tenant));
    }
    return Optional.empty();
  }

  record TokenTenant(String slug, UUID id) {}

  /**
   * When the person logged in, in seconds since 1970: claim {@code auth_time}, which tokens for a
   * password sent by a program have not, since each of them is a log-in.
   */
  static long loggedInAt(JsonWebToken token) {
    return switch (token.claim("auth_time").orElse(null)) {
      case Number seconds -> seconds.longValue();
      case JsonNumber seconds -> seconds.longValue();
      case null, default -> token.getIssuedAtTime();
    };
  }

  private static Optional<Kind> kind(Set<String> groups) {
    if (groups == null) {
      return Optional.empty();
    }
    List<Kind> kinds = groups.stream().map(Kind::ofRole).flatMap(Optional::stream).toList();
    return kinds.size() == 1 ? Optional.of(kinds.getFirst()) : Optional.empty();
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** People have a username; an edge node is identified by its client. */
  private static String name(JsonWebToken token) {
    String username = localName(text(token, "preferred_username"));
    return username == null ? text(token, "azp") : username;
  }

  private static String localName(String username) {
    if (username == null) {
      return null;
    }
    int at = username.lastIndexOf('@');
    return at < 0 ? username : username.substring(0, at);
  }

  private static String text(JsonWebToken token, String claim) {
    Object value = token.claim(claim).orElse(null);
    return switch (value) {
      case null -> null;
      case JsonString string -> string.getString();
      case JsonValue _ -> null;
      default -> value.toString();
    };
  }
}
