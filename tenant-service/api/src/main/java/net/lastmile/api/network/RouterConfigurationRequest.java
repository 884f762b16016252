package net.lastmile.api.network;

import net.lastmile.api.field.Secret;

/**
 * @param secret to put into the text; null for a placeholder
 */
public record RouterConfigurationRequest(@Secret String secret) {
  @Override
  public String toString() {
    return "RouterConfigurationRequest[]";
  }
}
