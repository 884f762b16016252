/**
 * Orders to routers: Disconnect and CoA (RFC 5176). {@link net.lastmile.edge.coa.CoaDesk} leases
 * jobs from the centre, has them carried out and reports what came of them.
 *
 * <ol>
 *   <li>A request is the same octets in every transmission: one identifier, one Event-Timestamp.
 *   <li>Message-Authenticator comes first, hidden values are hidden, and then the packet is signed.
 *   <li>An answer counts if it came from where the request went, to the port and identifier of the
 *       request, and is signed over its authenticator. Any other is counted and forgotten.
 *   <li>Where a router holds a connection open here, that is the way to it: a stream loses nothing,
 *       so nothing is sent twice there. The centre is told of whom that holds, and gives their jobs
 *       to this node.
 *   <li>A router is sent only so much a second and at once; what waits too long goes back.
 *   <li>Nothing goes to an address that no router has ({@link
 *       net.lastmile.edge.contract.RouterAddresses}), and of a router's API only its own word is
 *       told (ADR 0028).
 *   <li>What names the session and what is changed comes from the template of the router's make:
 *       one attribute too many, and a router does not find it (section 3).
 *   <li>Nothing is kept on disk: the centre's lease runs out where a node dies.
 * </ol>
 */
package net.lastmile.edge.coa;
