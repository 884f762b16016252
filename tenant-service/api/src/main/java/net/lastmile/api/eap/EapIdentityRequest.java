package net.lastmile.api.eap;

import net.lastmile.api.field.Lines;
import net.lastmile.api.field.Required;

/**
 * @param chain certificates as PEM, the server's first, each signed by the next
 * @param key the server's private key as PEM, not encrypted
 */
public record EapIdentityRequest(
    @Required @Lines(max = 65_536) String chain, @Required @Lines(max = 65_536) String key) {
  @Override
  public String toString() {
    return "EapIdentityRequest[]";
  }
}
