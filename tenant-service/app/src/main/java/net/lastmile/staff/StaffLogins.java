package net.lastmile.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import net.lastmile.api.staff.StaffRequest;
import net.lastmile.api.staff.StaffUpdate;
import net.lastmile.api.staff.StaffView;
import net.lastmile.identity.LoginRules;
import net.lastmile.identity.keycloak.LoginAccount;
import net.lastmile.identity.keycloak.LoginDirectory;
import net.lastmile.identity.keycloak.PasswordHash;
import net.lastmile.platform.problem.FieldErrors;
import net.lastmile.platform.security.Kind;
import net.lastmile.tenancy.KnownTenant;
import net.lastmile.tenancy.Tenants;

/**
 * Makes and changes log-ins, in the tenant's table and at the identity provider. No transaction is
 * open while the latter is asked, and both can be asked again: a new log-in is written first, a
 * right that is taken away goes at the provider first.
 */
@ApplicationScoped
class StaffLogins {
  @Inject private StaffRegister register;
  @Inject private LoginDirectory directory;
  @Inject private Tenants tenants;

  StaffView create(String key, StaffRequest request) {
    LoginAccount login = checked(request);
    StaffView view = register.enter(key, request, login);
    finish(tenants.current(), view.id(), login, PasswordHash.of(request.password()), true);
    return view;
  }

  /** The first admin of a tenant; part of provisioning. */
  void createFirst(
      KnownTenant tenant, LoginAccount login, String credential, boolean mustChangePassword) {
    Staff staff = register.find(login.username()).orElseGet(() -> register.enter(login));
    finish(tenant, staff.id(), login, credential, mustChangePassword);
  }

  StaffView update(UUID id, StaffUpdate changes) {
    Staff staff = register.require(id);
    if (!staff.isMade()) {
      throw StaffError.NOT_READY.asException();
    }
    LoginAccount before = staff.login();
    LoginAccount after = changed(before, changes);
    register.keepAnAdmin(id, after);
    boolean losesRights = before.kind() != after.kind() || !after.active();
    directory.update(staff.directoryId(), after, losesRights);
    register.change(id, after);
    return register.require(id).view();
  }

  /**
   * Ends every session of a log-in. The provider goes first: what it refuses to do leaves the
   * caller's token good for trying again.
   *
   * @param directoryId at the identity provider
   */
  void logOut(UUID directoryId) {
    directory.logOut(directoryId);
    register.loggedOut(directoryId);
  }

  private void finish(
      KnownTenant tenant,
      UUID id,
      LoginAccount login,
      String credential,
      boolean mustChangePassword) {
    if (!register.require(id).isMade()) {
      register.made(id, directory.ensureLogin(tenant, login, credential, mustChangePassword));
    }
  }

  private static LoginAccount checked(StaffRequest request) {
    FieldErrors errors = new FieldErrors();
    LoginRules.username("username", request.username(), errors);
    LoginRules.person("fullName", request.fullName(), "email", request.email(), errors);
    Kind kind = LoginRules.kind("kind", request.kind(), errors);
    LoginRules.password("password", request.password(), Set.of(), errors);
    errors.throwIfAny();
    return new LoginAccount(
        request.username(), request.fullName().strip(), request.email().strip(), kind, true);
  }

  private static LoginAccount changed(LoginAccount before, StaffUpdate changes) {
    FieldErrors errors = new FieldErrors();
    String fullName = changes.fullName() == null ? before.fullName() : changes.fullName().strip();
    String email = changes.email() == null ? before.email() : changes.email().strip();
    LoginRules.person("fullName", fullName, "email", email, errors);
    Kind kind =
        changes.kind() == null ? before.kind() : LoginRules.kind("kind", changes.kind(), errors);
    errors.throwIfAny();
    boolean active = changes.active() == null ? before.active() : changes.active();
    return new LoginAccount(before.username(), fullName, email, kind, active);
  }
}
