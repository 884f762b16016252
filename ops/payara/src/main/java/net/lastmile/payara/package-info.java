/**
 * What the platform adds to Payara's HTTP listener; on the server's own class path, not in a WAR.
 *
 * <p>Payara has no setting for filters of an HTTP listener, and its service registry is complete
 * before jars of ours are seen. The strategy of a transport is named in its configuration and
 * loaded late enough: {@code io-strategy=net.lastmile.payara.Http1Strategy}.
 */
package net.lastmile.payara;
