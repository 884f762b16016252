package net.lastmile.api.staff;

/** Why somebody got a link to choose a password. */
public enum PasswordLinkPurpose {
  /** They are new, and have no password yet. */
  INVITATION,
  /** They have forgotten theirs. */
  RESET
}
