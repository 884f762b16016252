/**
 * A BNG simulator: lines that log in over real RADIUS, send accounting, and obey CoA- and
 * Disconnect-Requests.
 *
 * <ul>
 *   <li>Nothing here shares code with the edge: the codec is tinyradius-netty's, and the
 *       cryptography is our own, written from the RFCs, so that a mistake of the edge's cannot
 *       cancel out.
 *   <li>One thread, one selector: {@link net.lastmile.ops.bng.client.Loop}. Only what says so may
 *       be called from another thread.
 *   <li>An answer counts only if its authenticator is right; an Access answer must also carry a
 *       Message-Authenticator. Anything else is dropped and counted, as a router would do.
 * </ul>
 */
package net.lastmile.ops.bng;
