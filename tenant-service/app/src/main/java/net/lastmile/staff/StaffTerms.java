package net.lastmile.staff;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import net.lastmile.identity.keycloak.LoginAccount;

/**
 * What can be changed of a log-in: what the identity provider keeps, and what the tenant alone
 * does.
 *
 * @param permissionGroupId null for none
 */
record StaffTerms(@JsonUnwrapped LoginAccount login, UUID permissionGroupId) {}
