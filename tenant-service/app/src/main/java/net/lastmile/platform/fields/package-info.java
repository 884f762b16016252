/**
 * What is said of a request's fields by the annotations of {@code net.lastmile.api.field},
 * enforced.
 *
 * <ol>
 *   <li>Every body of the API is checked before a feature sees it; a problem names each wrong
 *       field.
 *   <li>A feature checks only what depends on something else: another field, the tenant, the
 *       tables.
 *   <li>What is stored of a field has one spelling, whoever sent it.
 * </ol>
 */
package net.lastmile.platform.fields;
