package net.lastmile.identity.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import net.lastmile.platform.problem.ProblemException;
import net.lastmile.platform.security.Kind;
import net.lastmile.tenancy.KnownTenant;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.keycloak.admin.client.resource.ClientsResource;
import org.keycloak.admin.client.resource.OrganizationMembersResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.MemberRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * Tenants and their log-ins at Keycloak. Each method creates what is missing and leaves what
 * exists, so a call that failed half-way can simply be repeated; it does not run inside a
 * transaction. Tenants are kept apart here: a log-in is found by its tenant's own stored name. If
 * Keycloak refuses a log-in, the request is at fault: the call is not retried and does not count as
 * a failure of Keycloak.
 */
@ApplicationScoped
@Timeout(LoginDirectory.TIMEOUT_MILLIS)
@Retry(
    maxRetries = 2,
    delay = 300,
    jitter = 200,
    maxDuration = LoginDirectory.RETRIED_MILLIS,
    abortOn = {CircuitBreakerOpenException.class, TimeoutException.class, ProblemException.class})
@CircuitBreaker(
    requestVolumeThreshold = 10,
    failureRatio = 0.6,
    delay = 5_000,
    skipOn = {ProblemException.class, BulkheadException.class})
@Bulkhead(LoginDirectory.MOST_AT_ONCE)
public class LoginDirectory {
  static final long TIMEOUT_MILLIS = 20_000;

  /** A failed call is retried only within this time: nobody waits longer in front of a form. */
  static final long RETRIED_MILLIS = 4_000;

  static final int MOST_AT_ONCE = 16;
  private static final int MEMBERS_AT_ONCE = 200;
  private static final String TENANT_ID = "tenant_id";
  private static final String BRAND_COLOR = "brand_color";
  private static final String LOGO = "logo";
  private static final String UPDATE_PASSWORD = "UPDATE_PASSWORD";

  @Inject private RealmConnection connection;
  @Inject private PanelClients panels;

  /** The tenant's organization and the client of its panel. */
  public void ensureTenant(KnownTenant tenant) {
    RealmResource realm = connection.realm();
    if (find(realm, tenant.id()).isEmpty()) {
      OrganizationRepresentation organization = new OrganizationRepresentation();
      organization.setName(tenant.slug());
      organization.setAlias(tenant.slug());
      organization.setEnabled(true);
      organization.setAttributes(attributes(tenant, Optional.empty()));
      Answers.madeOrThere(realm.organizations().create(organization));
    }
    Answers.madeOrThere(
        realm.clients().create(panels.of(tenant.slug(), tenant.settings().company(), List.of())));
  }

  /**
   * Gives the log-in page the tenant's colour and logo.
   *
   * @param logo its revision, by which the page addresses it
   * @return false if nothing had to change
   */
  public boolean brand(KnownTenant tenant, Optional<String> logo) {
    RealmResource realm = connection.realm();
    Map<String, List<String>> wanted = attributes(tenant, logo);
    boolean changed = false;
    for (OrganizationRepresentation found : find(realm, tenant.id())) {
      OrganizationRepresentation organization =
          realm.organizations().get(found.getId()).toRepresentation();
      if (!wanted.equals(organization.getAttributes())) {
        organization.setAttributes(wanted);
        Answers.madeOrThere(realm.organizations().get(found.getId()).update(organization));
        changed = true;
      }
    }
    return changed;
  }

  /**
   * Corrects the panel's client so that log-ins return to the panel's host and these hosts, and to
   * no other.
   *
   * @return false if nothing had to change
   */
  public boolean addressPanel(KnownTenant tenant, List<String> ownHosts) {
    ClientsResource clients = connection.realm().clients();
    ClientRepresentation wanted = panels.of(tenant.slug(), tenant.settings().company(), ownHosts);
    List<ClientRepresentation> outdated =
        clients.findByClientId(wanted.getClientId()).stream()
            .filter(there -> !PanelClients.agree(there, wanted))
            .toList();
    outdated.forEach(there -> clients.get(there.getId()).update(wanted));
    return !outdated.isEmpty();
  }

  /**
   * Creates a log-in of the tenant. One that is there was not finished: it becomes this one, with
   * nothing left of what somebody else had begun.
   *
   * @param credential the password's hash, see {@link PasswordHash}; null for a log-in that nobody
   *     can use yet
   * @return the id Keycloak gave it
   */
  public UUID ensureLogin(
      KnownTenant tenant, LoginAccount login, String credential, boolean mustChangePassword) {
    RealmResource realm = connection.realm();
    String name = login.storedName(tenant.slug());
    List<UserRepresentation> there = realm.users().searchByUsername(name, true);
    if (!there.isEmpty()) {
      overwrite(realm, there.getFirst().getId(), login, credential, mustChangePassword);
    } else {
      Answers.madeOrThere(
          realm.users().create(representation(name, login, credential, mustChangePassword)));
      there = realm.users().searchByUsername(name, true);
    }
    String id = there.getFirst().getId();
    setKind(realm, id, login.kind());
    String organization = find(realm, tenant.id()).getFirst().getId();
    Answers.madeOrThere(realm.organizations().get(organization).members().addMember(id));
    return UUID.fromString(id);
  }

  /**
   * Updates the log-in to these values; {@code endSessions} ends its sessions, for a log-in that
   * may now do less.
   */
  public void update(UUID id, LoginAccount login, boolean endSessions) {
    RealmResource realm = connection.realm();
    UserResource user = realm.users().get(id.toString());
    UserRepresentation representation = user.toRepresentation();
    describe(representation, login);
    try {
      user.update(representation);
    } catch (BadRequestException e) {
      throw Answers.refusal(e.getResponse());
    }
    setKind(realm, id.toString(), login.kind());
    if (endSessions) {
      user.logout();
    }
  }

  /**
   * Removes the lost credentials and sets the password. The old one is removed first: if setting
   * the new one fails, the person has no password until the call is repeated.
   */
  public void recover(UUID id, Recovery recovery) {
    UserResource user = connection.realm().users().get(id.toString());
    user.credentials().stream()
        .filter(held -> recovery.ends(held.getType()))
        .forEach(held -> user.removeCredential(held.getId()));
    if (recovery.replacesPassword()) {
      UserRepresentation representation = user.toRepresentation();
      representation.setCredentials(List.of(PasswordHash.toCredential(recovery.credential())));
      Set<String> actions = new TreeSet<>(representation.getRequiredActions());
      if (recovery.mustChangePassword()) {
        actions.add(UPDATE_PASSWORD);
      } else {
        actions.remove(UPDATE_PASSWORD);
      }
      representation.setRequiredActions(List.copyOf(actions));
      user.update(representation);
    }
  }

  /** Which of a tenant's log-ins have set up an authenticator app. */
  // Deprecated in favour of each person's list of credentials, which would be a call for each.
  @SuppressWarnings("deprecation")
  public Set<UUID> withSecondFactor(KnownTenant tenant) {
    RealmResource realm = connection.realm();
    Set<UUID> found = new HashSet<>();
    for (OrganizationRepresentation organization : find(realm, tenant.id())) {
      OrganizationMembersResource members =
          realm.organizations().get(organization.getId()).members();
      List<MemberRepresentation> page;
      int read = 0;
      do {
        page = members.list(read, MEMBERS_AT_ONCE, false);
        page.stream()
            .filter(member -> Boolean.TRUE.equals(member.isTotp()))
            .forEach(member -> found.add(UUID.fromString(member.getId())));
        read += page.size();
      } while (page.size() == MEMBERS_AT_ONCE);
    }
    return found;
  }

  /** Ends every session of a log-in; panels are told, and refresh tokens become void. */
  public void logOut(UUID id) {
    connection.realm().users().get(id.toString()).logout();
  }

  private static List<OrganizationRepresentation> find(RealmResource realm, UUID tenant) {
    return realm.organizations().searchByAttribute(TENANT_ID + ":" + tenant);
  }

  private static Map<String, List<String>> attributes(KnownTenant tenant, Optional<String> logo) {
    Map<String, List<String>> attributes = new HashMap<>();
    attributes.put(TENANT_ID, List.of(tenant.id().toString()));
    Optional.ofNullable(tenant.settings().brandColor())
        .ifPresent(color -> attributes.put(BRAND_COLOR, List.of(color)));
    logo.ifPresent(revision -> attributes.put(LOGO, List.of(revision)));
    return attributes;
  }

  private static UserRepresentation representation(
      String name, LoginAccount login, String credential, boolean mustChangePassword) {
    UserRepresentation user = new UserRepresentation();
    user.setUsername(name);
    user.setEmailVerified(true);
    describe(user, login);
    if (credential != null) {
      user.setCredentials(List.of(PasswordHash.toCredential(credential)));
    }
    if (mustChangePassword) {
      user.setRequiredActions(List.of(UPDATE_PASSWORD));
    }
    return user;
  }

  private static void describe(UserRepresentation user, LoginAccount login) {
    int space = login.fullName().lastIndexOf(' ');
    user.setFirstName(space < 0 ? login.fullName() : login.fullName().substring(0, space));
    user.setLastName(space < 0 ? "" : login.fullName().substring(space + 1));
    user.setEmail(login.email());
    user.setEnabled(login.active());
  }

  private static void overwrite(
      RealmResource realm,
      String id,
      LoginAccount login,
      String credential,
      boolean mustChangePassword) {
    UserResource user = realm.users().get(id);
    user.credentials().forEach(held -> user.removeCredential(held.getId()));
    UserRepresentation representation = user.toRepresentation();
    describe(representation, login);
    if (credential != null) {
      representation.setCredentials(List.of(PasswordHash.toCredential(credential)));
    }
    representation.setRequiredActions(mustChangePassword ? List.of(UPDATE_PASSWORD) : List.of());
    user.update(representation);
  }

  /** A log-in has exactly one kind. */
  private static void setKind(RealmResource realm, String id, Kind kind) {
    var mappings = realm.users().get(id).roles().realmLevel();
    List<RoleRepresentation> others = new ArrayList<>();
    boolean held = false;
    for (RoleRepresentation role : mappings.listAll()) {
      Kind found = Kind.ofRole(role.getName()).orElse(null);
      held |= found == kind;
      if (found != null && found != kind) {
        others.add(role);
      }
    }
    if (!held) {
      mappings.add(List.of(realm.roles().get(kind.role()).toRepresentation()));
    }
    if (!others.isEmpty()) {
      mappings.remove(others);
    }
  }
}
