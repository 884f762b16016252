package net.lastmile.portal.login;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.lastmile.portal.configuration.Settings;

/**
 * Reads the identity provider's log-out tokens; accepts only those that it signed for one of our
 * panels (OpenID Connect Back-Channel Logout 1.0, section 2.6).
 */
@ApplicationScoped
class LogoutTokens {
  private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
  private static final JOSEObjectType TYPE = new JOSEObjectType("logout+jwt");
  private static final String PANEL_CLIENTS = "panel-";

  private DefaultJWTProcessor<SecurityContext> processor;

  LogoutTokens() {}

  @Inject
  LogoutTokens(Settings settings) {
    this(settings.issuer(), keys(settings.issuer() + "/protocol/openid-connect/certs"));
  }

  LogoutTokens(String issuer, JWKSource<SecurityContext> keys) {
    processor = new DefaultJWTProcessor<>();
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(TYPE, JOSEObjectType.JWT, null));
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
    processor.setJWTClaimsSetVerifier(
        new DefaultJWTClaimsVerifier<>(
            null,
            new JWTClaimsSet.Builder().issuer(issuer).build(),
            Set.of("sub", "iat", "exp", "aud", "events"),
            Set.of("nonce")));
  }

  /** Whose log-in has ended; empty if the token is invalid or not meant for us. */
  Optional<String> subject(String token) {
    try {
      JWTClaimsSet claims = processor.process(token, null);
      boolean ours = claims.getAudience().stream().anyMatch(id -> id.startsWith(PANEL_CLIENTS));
      boolean logOut = claims.getJSONObjectClaim("events").get(EVENT) instanceof Map;
      return ours && logOut ? Optional.of(claims.getSubject()) : Optional.empty();
    } catch (ParseException | BadJOSEException | JOSEException _) {
      return Optional.empty();
    }
  }

  private static JWKSource<SecurityContext> keys(String url) {
    try {
      return JWKSourceBuilder.create(URI.create(url).toURL()).retrying(true).build();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }
}
