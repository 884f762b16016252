package net.lastmile.api.network;

/**
 * @param secret to put into the text; null for a placeholder
 */
public record RouterConfigurationRequest(String secret) {
  @Override
  public String toString() {
    return "RouterConfigurationRequest[]";
  }
}
