/**
 * The REST API: JAX-RS interfaces and the records that go in ({@code *Request}) and out ({@code
 * *View}). The portal, the command line and every other client use these; the tenant service
 * implements them.
 *
 * <ul>
 *   <li>Base path {@code /api}; JSON; errors are {@code application/problem+json}, see {@link
 *       net.lastmile.api.problem.Problem}.
 *   <li>The tenant comes only from the bearer token. Another tenant's data does not exist: 404.
 *   <li>Creates take an {@code Idempotency-Key} header (up to 100 characters): the same key and
 *       body again gives the first answer again, the same key with another body 409.
 *   <li>Lists are paged by an opaque cursor, see {@link net.lastmile.api.paging.Page}.
 *   <li>A PATCH changes the fields that are present; a field that may not be changed is refused by
 *       name. What can be changed is given with an {@code ETag}; a PATCH with it in {@code
 *       If-Match} is refused (412) if somebody else changed one of the same fields since, and names
 *       them.
 *   <li>Rates in kbit/s, volumes in octets, money in minor units of the tenant's currency, instants
 *       in UTC (ISO 8601), dates as local dates in the tenant's zone.
 * </ul>
 */
package net.lastmile.api;
