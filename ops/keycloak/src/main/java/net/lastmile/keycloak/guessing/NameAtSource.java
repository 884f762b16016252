package net.lastmile.keycloak.guessing;

import org.keycloak.models.UserModel;
import org.keycloak.models.utils.UserModelDelegate;

/** A person as whom Keycloak's own protector counts: another one for each source. */
final class NameAtSource extends UserModelDelegate {
  private final String source;

  NameAtSource(UserModel user, String address) {
    super(user);
    source = Source.of(address);
  }

  @Override
  public String getId() {
    return super.getId() + "@" + source;
  }
}
