package net.lastmile.keycloak.guessing;

import org.keycloak.models.UserModel;
import org.keycloak.models.utils.UserModelDelegate;

/** A person as Keycloak's own protector counts them: a separate one for each source. */
final class NameAtSource extends UserModelDelegate {
  private final String address;

  NameAtSource(UserModel user, String address) {
    super(user);
    this.address = address;
  }

  @Override
  public String getId() {
    return id(super.getId(), address);
  }

  static String id(String userId, String address) {
    return userId + "@" + Source.of(address);
  }
}
