package net.lastmile.api.network;

import java.util.UUID;

/**
 * @param secret shown this once, never again
 */
public record NasCreatedView(NasView nas, String secret) {
  /** The id of the NAS. */
  public UUID id() {
    return nas.id();
  }

  @Override
  public String toString() {
    return "NasCreatedView[nas=" + nas + "]";
  }
}
