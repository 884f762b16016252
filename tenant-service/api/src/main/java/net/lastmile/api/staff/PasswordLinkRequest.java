package net.lastmile.api.staff;

import net.lastmile.api.field.Line;
import net.lastmile.api.field.Required;
import net.lastmile.api.field.Slug;

/**
 * Somebody has forgotten their password.
 *
 * @param slug of their company
 * @param login their username or e-mail address
 */
public record PasswordLinkRequest(
    @Required @Slug String slug, @Required @Line(max = 254) String login) {}
