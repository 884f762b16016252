/**
 * The portal's access to the REST API: the API's own JAX-RS interfaces as typed clients.
 *
 * <ol>
 *   <li>A panel's calls carry the bearer token of the staff member whose request it is.
 *   <li>Every call carries the address from which the original request came.
 *   <li>An answer with problem+json becomes {@link net.lastmile.portal.client.ApiProblem}; no
 *       answer, or a server's fault, {@link net.lastmile.portal.client.ApiUnavailable}.
 *   <li>Every call has a connect and a read timeout.
 *   <li>Every call has an id, and an answer without the same id is a failure, never content (ADR
 *       0021).
 * </ol>
 */
package net.lastmile.portal.client;
