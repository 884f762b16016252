/**
 * From the socket to the reply. {@link net.lastmile.edge.receive.RequestPath} is the whole way of a
 * request, top to bottom; everything else here is what it stands on.
 *
 * <ol>
 *   <li>A request is worked on by one loop from beginning to end; loops share only the directory
 *       and the event sink.
 *   <li>No reply leaves that is not signed for its request; no packet of an unknown source, with a
 *       wrong signature or of a bad form gets one.
 *   <li>An Accounting-Response leaves only after the record is on disk.
 *   <li>Which tenant a packet belongs to is known by the port it came to.
 * </ol>
 */
package net.lastmile.edge.receive;
