/**
 * What the platform adds to Payara's HTTP listeners; on the server's own class path, not in a WAR
 * (ADR 0022).
 *
 * <p>Payara has no setting for filters of an HTTP listener, and its service registry is complete
 * before our jars are seen. A transport's strategy, however, is named in the configuration and
 * loaded late enough: {@code io-strategy=net.lastmile.payara.Http1Strategy}.
 *
 * <ol>
 *   <li>No thread waits for a stranger: a request gets a thread when its body is complete. Bodies
 *       larger than {@link net.lastmile.payara.Limits#HELD_OCTETS} are accepted only on a few paths
 *       that strangers cannot use, and only a few at once.
 *   <li>Pages, the API and health each have their own threads ({@link net.lastmile.payara.Lanes}).
 *   <li>What a source has open is counted and limited before any of the platform's code runs. It
 *       can take no more than half the threads of any kind.
 *   <li>A request gives back only what it has taken itself ({@link net.lastmile.payara.Incoming}).
 *   <li>A refused request is answered with 413, 429 or 503 and its own id, and the connection ends.
 * </ol>
 */
package net.lastmile.payara;
