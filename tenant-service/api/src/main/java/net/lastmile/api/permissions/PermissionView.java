package net.lastmile.api.permissions;

import java.util.Set;

/**
 * A permission of the catalogue.
 *
 * @param code as people see it: {@code subscribers.view}
 * @param kinds of staff that may be given it (I5)
 * @param waitsFor what has to come before it opens anything; null if it does today
 */
public record PermissionView(
    Permission name,
    String code,
    PermissionArea area,
    String description,
    Set<StaffKind> kinds,
    Upcoming waitsFor) {}
