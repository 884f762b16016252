/**
 * The tenant's log-ins: {@code /panel/staff} ({@code new}, {@code table}) and {@code
 * /panel/staff/form} ({@code form:username}, {@code form:fullName}, {@code form:email}, {@code
 * form:kind}, {@code form:password}, {@code form:submit}).
 */
package net.lastmile.portal.staff;
