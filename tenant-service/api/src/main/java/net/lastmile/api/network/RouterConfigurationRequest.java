package net.lastmile.api.network;

/**
 * @param secret to stand in the text; null for a placeholder
 */
public record RouterConfigurationRequest(String secret) {
  @Override
  public String toString() {
    return "RouterConfigurationRequest[]";
  }
}
