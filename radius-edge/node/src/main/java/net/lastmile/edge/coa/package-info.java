/**
 * Orders to routers: Disconnect and CoA (RFC 5176). {@link net.lastmile.edge.coa.CoaDesk} leases
 * jobs from the centre, has them carried out and reports the results.
 *
 * <ol>
 *   <li>A request is the same octets in every transmission: one identifier, one Event-Timestamp.
 *   <li>Message-Authenticator comes first; values are encrypted before the packet is signed.
 *   <li>An answer is valid if it came from where the request went, to the port and identifier of
 *       the request, and is signed over its authenticator. All others are counted and dropped.
 *   <li>A router that holds a connection open here is reached over it: a stream loses nothing, so
 *       nothing is sent twice. The centre is told which routers these are, and gives their jobs to
 *       this node.
 *   <li>What a router is sent per second and at once is limited; what waits too long goes back.
 *   <li>Nothing is sent to an address that no router may have ({@link
 *       net.lastmile.edge.contract.address.RouterAddresses}), and only what a router's API itself
 *       answers is reported (ADR 0028).
 *   <li>The attributes that name the session and those to change come from the template of the
 *       router's make: with one attribute too many, a router does not find the session (section 3).
 *   <li>Nothing is kept on disk: if a node dies, the centre's lease runs out.
 * </ol>
 */
package net.lastmile.edge.coa;
