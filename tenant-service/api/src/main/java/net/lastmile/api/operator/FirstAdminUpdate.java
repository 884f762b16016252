package net.lastmile.api.operator;

import net.lastmile.api.field.Email;
import net.lastmile.api.field.PersonName;
import net.lastmile.api.field.Required;

/**
 * The first admin of a tenant that is still being provisioned. Fields to change; null leaves a
 * field as it is.
 *
 * @param email need not be the one that was verified: the operator vouches for it
 */
public record FirstAdminUpdate(
    @Required @PersonName String adminName, @Required @Email String email) {}
