package net.lastmile.api.eap;

/**
 * @param chain certificates as PEM, the server's first, each signed by the next
 * @param key the server's private key as PEM, not encrypted
 */
public record EapIdentityRequest(String chain, String key) {
  @Override
  public String toString() {
    return "EapIdentityRequest[]";
  }
}
