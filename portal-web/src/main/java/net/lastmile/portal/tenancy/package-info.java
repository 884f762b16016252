/**
 * The tenant's own profile: {@code /panel/company} ({@code form:company}, {@code form:brandColor},
 * {@code form:submit}).
 */
package net.lastmile.portal.tenancy;
