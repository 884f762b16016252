package net.lastmile.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import net.lastmile.api.staff.PasswordLinkPurpose;
import net.lastmile.api.staff.StaffView;
import net.lastmile.identity.keycloak.LoginAccount;
import net.lastmile.platform.security.Kind;

/**
 * A log-in of the tenant, as the tenant sees it. It is first written here and then created at the
 * identity provider; until it has its id there, nobody can log in with it, and creating it again
 * resumes where it stopped.
 */
@Entity
@Table(name = "staff")
class Staff {
  @Id private UUID id;

  @Column(name = "directory_id")
  private UUID directoryId;

  private String username;

  @Column(name = "full_name")
  private String fullName;

  private String email;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private boolean active;

  /** Read together with the log-in at each call. */
  @ManyToOne
  @JoinColumn(name = "permission_group_id")
  private PermissionGroup group;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "sessions_ended_at")
  private Instant sessionsEndedAt;

  @Column(name = "last_log_in_at", insertable = false, updatable = false)
  private Instant lastLogInAt;

  @Column(name = "links_void_at")
  private Instant linksVoidAt;

  @Column(name = "invited_at")
  private Instant invitedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "link_wanted")
  private PasswordLinkPurpose linkWanted;

  @Version private long version;

  protected Staff() {}

  Staff(UUID id, LoginAccount login, PermissionGroup group, Instant now) {
    this.id = id;
    this.username = login.username();
    this.createdAt = now;
    change(login, group);
  }

  final void change(LoginAccount login, PermissionGroup to) {
    group = to;
    fullName = login.fullName();
    email = login.email();
    kind = login.kind();
    active = login.active();
  }

  void madeAs(UUID idAtDirectory) {
    directoryId = idAtDirectory;
  }

  void endSessions(Instant now) {
    sessionsEndedAt = now;
  }

  void invite(Instant now) {
    invitedAt = now;
    linkWanted = PasswordLinkPurpose.INVITATION;
  }

  void linkSent() {
    linkWanted = null;
  }

  /** A password was set, whoever did it: links that were mailed before end. */
  void hasPassword(Instant now) {
    invitedAt = null;
    voidLinks(now);
  }

  void voidLinks(Instant now) {
    linkWanted = null;
    linksVoidAt = now;
  }

  /** Whether a link still lets this person choose a password. */
  boolean honours(StaffLink link) {
    return active
        && email.equals(link.email())
        && (link.purpose() == PasswordLinkPurpose.RESET || isInvited())
        && (linksVoidAt == null || link.sentAt().isAfter(linksVoidAt));
  }

  /**
   * Whether a token is still valid.
   *
   * @param issuedAt in whole seconds, as in tokens: a token issued in the second of the log-out
   *     counts as issued before it
   */
  boolean honours(Kind tokenKind, Instant issuedAt) {
    boolean ended = sessionsEndedAt != null && !issuedAt.isAfter(sessionsEndedAt);
    return active && kind == tokenKind && !ended;
  }

  boolean isMade() {
    return directoryId != null;
  }

  boolean isInvited() {
    return invitedAt != null;
  }

  /** An invitation ends when it says: who asks for the mail again does not prolong it. */
  boolean mayAskForLink(Instant now) {
    return isMade() && active && (!isInvited() || isInvitationGood(now));
  }

  private boolean isInvitationGood(Instant now) {
    return StaffMail.invitationEnd(invitedAt).isAfter(now)
        && (linksVoidAt == null || invitedAt.isAfter(linksVoidAt));
  }

  /** Whether this log-in is later than the last one noted. */
  boolean isNewLogIn(Instant loggedInAt) {
    return lastLogInAt == null || loggedInAt.isAfter(lastLogInAt);
  }

  /** A mail to send; null if there is none. */
  PasswordLinkPurpose linkWanted() {
    return linkWanted;
  }

  UUID id() {
    return id;
  }

  UUID directoryId() {
    return directoryId;
  }

  String username() {
    return username;
  }

  String fullName() {
    return fullName;
  }

  Instant createdAt() {
    return createdAt;
  }

  LoginAccount login() {
    return new LoginAccount(username, fullName, email, kind, active);
  }

  StaffTerms terms() {
    return new StaffTerms(login(), group == null ? null : group.id());
  }

  PermissionGroup group() {
    return group;
  }

  StaffRights rights() {
    String subject = directoryId == null ? null : directoryId.toString();
    return new StaffRights(subject, kind, active, group);
  }

  StaffView view() {
    return new StaffView(
        id,
        username,
        fullName,
        email,
        kind.asStaff(),
        group == null ? null : group.id(),
        group == null ? null : group.name(),
        active,
        createdAt,
        lastLogInAt,
        invitedAt);
  }
}
