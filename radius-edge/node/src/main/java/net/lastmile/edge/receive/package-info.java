/**
 * From the socket to the reply. {@link net.lastmile.edge.receive.RequestPath} is the whole path of
 * a request, from top to bottom; everything else here supports it.
 *
 * <ol>
 *   <li>A request is processed by one loop from beginning to end; loops share only the directory
 *       and the event sink.
 *   <li>Every reply is signed for its request; a packet from an unknown source, with a wrong
 *       signature or malformed, gets none.
 *   <li>An Accounting-Response is sent only after the record is on disk.
 *   <li>The port that a packet arrives at tells its tenant.
 * </ol>
 */
package net.lastmile.edge.receive;
