package net.lastmile.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.lastmile.api.staff.SecondFactors;
import net.lastmile.api.staff.StaffRequest;
import net.lastmile.api.staff.StaffUpdate;
import net.lastmile.api.staff.StaffView;
import net.lastmile.identity.LoginRules;
import net.lastmile.identity.keycloak.LoginAccount;
import net.lastmile.identity.keycloak.LoginDirectory;
import net.lastmile.identity.keycloak.PasswordHash;
import net.lastmile.identity.keycloak.Recovery;
import net.lastmile.platform.fields.Precondition;
import net.lastmile.platform.problem.FieldErrors;
import net.lastmile.platform.problem.FieldFault;
import net.lastmile.platform.security.Caller;
import net.lastmile.platform.security.Kind;
import net.lastmile.tenancy.KnownTenant;
import net.lastmile.tenancy.Tenants;

/**
 * Creates and changes log-ins, in the tenant's table and at the identity provider. No transaction
 * is open during calls to the provider, and both steps can be repeated: a new log-in is written to
 * the table first, a right that is taken away is removed at the provider first.
 */
@ApplicationScoped
public class StaffLogins {
  @Inject private StaffRegister register;
  @Inject private GrantRule grants;
  @Inject private LoginDirectory directory;
  @Inject private Tenants tenants;
  @Inject private Caller caller;
  @Inject private Precondition precondition;

  StaffView create(String key, StaffRequest request) {
    LoginAccount login = checked(request);
    StaffView view = register.enter(key, request, login);
    register.requireFinishable(view.id(), login);
    String credential = request.password() == null ? null : PasswordHash.of(request.password());
    finish(tenants.current(), view.id(), login, credential, credential != null);
    return view;
  }

  /** The first admin of a tenant; part of provisioning. It may have been renamed by now. */
  void createFirst(
      KnownTenant tenant, LoginAccount login, String credential, boolean mustChangePassword) {
    Staff staff =
        register
            .find(login.username())
            .filter(Staff::isMade)
            .orElseGet(() -> register.enter(login, null));
    finish(tenant, staff.id(), login, credential, mustChangePassword);
  }

  StaffView update(UUID id, StaffUpdate changes) {
    Staff staff = register.require(id);
    if (!staff.isMade()) {
      throw StaffError.NOT_READY.asException();
    }
    StaffTerms before = staff.terms();
    FieldErrors errors = new FieldErrors();
    StaffTerms changed = changed(before, changes);
    LoginAccount after = changed.login();
    Recovery recovery = recovery(after, changes, errors);
    errors.throwIfAny();
    precondition.require(before, changed);
    register.requireAllowed(id, changed);
    if (!after.email().equalsIgnoreCase(before.login().email())) {
      register.requireOwnEmail(after);
      // A forgotten password is answered there.
      grants.requireMayRecover();
    }
    boolean endSessions = before.login().kind() != after.kind() || !after.active();
    if (!recovery.isNone()) {
      grants.requireMayRecover();
      refuseOneself(staff);
      directory.recover(staff.directoryId(), recovery);
      endSessions = true;
    }
    directory.update(staff.directoryId(), after, endSessions);
    register.change(id, before, changed, recovery);
    return register.require(id).view();
  }

  /**
   * Replaces the lost password or phone of a staff member of the current tenant, on behalf of
   * somebody outside the tenant.
   *
   * @param changes only its credentials count
   */
  public void recover(String username, StaffUpdate changes) {
    Staff staff = register.find(username).orElseThrow(StaffError.NOT_FOUND::asException);
    if (!staff.isMade()) {
      throw StaffError.NOT_READY.asException();
    }
    FieldErrors errors = new FieldErrors();
    Recovery recovery = recovery(staff.login(), changes, errors);
    errors.throwIfAny();
    errors.check(!recovery.isNone(), "password", FieldFault.REQUIRED).throwIfAny();
    directory.recover(staff.directoryId(), recovery);
    directory.logOut(staff.directoryId());
    register.change(staff.id(), staff.terms(), staff.terms(), recovery);
  }

  /**
   * Sets the password that somebody chose behind a link; who has the mail need not be the person,
   * so that the second factor stays.
   */
  StaffView choosePassword(StaffLink link, String password) {
    Staff staff = register.require(link);
    FieldErrors errors = new FieldErrors();
    requireGuessless(staff.login(), password, errors);
    errors.throwIfAny();
    Recovery recovery = Recovery.byOneself(PasswordHash.of(password));
    directory.recover(staff.directoryId(), recovery);
    directory.logOut(staff.directoryId());
    return register.passwordChosen(link);
  }

  /** Who is asked for a code besides the password. */
  SecondFactors secondFactors() {
    return register.made(directory.withSecondFactor(tenants.current()));
  }

  /** Otherwise a session left open would be enough to take over a log-in for good. */
  private void refuseOneself(Staff staff) {
    if (staff.directoryId().toString().equals(caller.identity().subject())) {
      throw StaffError.OWN_CREDENTIALS.asException();
    }
  }

  /**
   * Ends every session of a log-in. The provider comes first: if it fails, the caller's token is
   * still valid for another try.
   *
   * @param directoryId id at the identity provider
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
    return new LoginAccount(
        request.username(),
        request.fullName().strip(),
        request.email().strip(),
        Kind.of(request.kind()),
        true);
  }

  private static Recovery recovery(LoginAccount of, StaffUpdate changes, FieldErrors errors) {
    boolean secondFactor = Boolean.TRUE.equals(changes.resetSecondFactor());
    if (changes.password() == null) {
      return Recovery.byColleague(null, secondFactor);
    }
    requireGuessless(of, changes.password(), errors);
    return errors.isEmpty()
        ? Recovery.byColleague(PasswordHash.of(changes.password()), secondFactor)
        : Recovery.NONE;
  }

  private static void requireGuessless(LoginAccount of, String password, FieldErrors errors) {
    // Not Set.of, because the two may be equal.
    Set<String> guessable = new HashSet<>(List.of(of.username(), of.email()));
    LoginRules.notGuessable("password", password, guessable, errors);
  }

  private static StaffTerms changed(StaffTerms before, StaffUpdate changes) {
    LoginAccount was = before.login();
    String fullName = changes.fullName() == null ? was.fullName() : changes.fullName().strip();
    String email = changes.email() == null ? was.email() : changes.email().strip();
    Kind kind = changes.kind() == null ? was.kind() : Kind.of(changes.kind());
    boolean active = changes.active() == null ? was.active() : changes.active();
    return new StaffTerms(
        new LoginAccount(was.username(), fullName, email, kind, active),
        changes.permissionGroupId() == null
            ? before.permissionGroupId()
            : groupId(changes.permissionGroupId()));
  }

  /** Null for none. */
  static UUID groupId(String text) {
    return text == null || text.isBlank() ? null : UUID.fromString(text);
  }
}
