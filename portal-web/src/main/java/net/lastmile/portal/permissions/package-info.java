/**
 * Permission groups: {@code /panel/permission-groups} ({@code new}, {@code table}), {@code
 * /panel/permission-groups/form} ({@code form:name}, {@code form:description}, a checkbox {@code
 * PERMISSION} for each permission, {@code form:submit}), {@code /panel/permission-groups/detail}
 * ({@code with}), and what one of the staff may do, {@code /panel/staff/permissions}.
 */
package net.lastmile.portal.permissions;
