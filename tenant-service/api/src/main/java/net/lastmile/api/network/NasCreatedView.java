package net.lastmile.api.network;

/**
 * @param secret shown this once, never again
 */
public record NasCreatedView(NasView nas, String secret) {
  @Override
  public String toString() {
    return "NasCreatedView[nas=" + nas + "]";
  }
}
