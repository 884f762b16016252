/**
 * The tenant's own configuration (T12): {@code /panel/company} ({@code form:company}, {@code
 * form:brandColor}, {@code form:submit}), {@code /panel/brand} ({@code form:logo}, {@code
 * form:submit}), {@code /panel/domains} ({@code form:name}, {@code form:submit}, {@code
 * domains:each:0:verify}), {@code /panel/features} ({@code form:features:0:on}).
 */
package net.lastmile.portal.tenancy;
