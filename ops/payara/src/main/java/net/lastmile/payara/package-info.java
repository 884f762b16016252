/**
 * What the platform adds to Payara's HTTP listeners; on the server's own class path, not in a WAR
 * (ADR 0022).
 *
 * <p>Payara has no setting for filters of an HTTP listener, and its service registry is complete
 * before jars of ours are seen. The strategy of a transport is named in its configuration and
 * loaded late enough: {@code io-strategy=net.lastmile.payara.Http1Strategy}.
 *
 * <ol>
 *   <li>No thread waits for a stranger: a request gets one when its body is whole. Larger bodies
 *       than {@link net.lastmile.payara.Limits#HELD_OCTETS} are taken at a few paths alone, which
 *       are no strangers', and few at once.
 *   <li>Pages, the API and health have threads of their own ({@link net.lastmile.payara.Lanes}).
 *   <li>What a source has open is counted and limited before any of the platform's code runs. It
 *       can take no more than half of any kind of threads.
 *   <li>A request gives back what it has taken and nothing of another's ({@link
 *       net.lastmile.payara.Incoming}).
 *   <li>What is refused is answered with 413, 429 or 503 and its request's id, and the connection
 *       ends.
 * </ol>
 */
package net.lastmile.payara;
