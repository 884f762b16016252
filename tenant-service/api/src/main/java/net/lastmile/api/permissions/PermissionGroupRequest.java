package net.lastmile.api.permissions;

import java.util.List;
import net.lastmile.api.field.Most;
import net.lastmile.api.field.Required;
import net.lastmile.api.field.Text;

/**
 * A permission group of the tenant's own. In a change, null leaves a field as it is.
 *
 * @param name at most 60 characters, unique in the tenant
 * @param description the empty text takes it away
 * @param permissions all that the group is to give
 */
public record PermissionGroupRequest(
    @Required @Text(max = 60) String name,
    @Text(max = 250) String description,
    @Most(300) List<Permission> permissions) {}
