/**
 * What can be said of a field, said once, on the request's record: the platform enforces it for
 * every request, and the portal takes from it what a form offers.
 *
 * <ol>
 *   <li>No limit and no format is written anywhere else.
 *   <li>An annotation has one rule in the platform, in the feature that knows the format.
 *   <li>Absent (null) values satisfy everything but {@link net.lastmile.api.field.Required}.
 * </ol>
 */
package net.lastmile.api.field;
