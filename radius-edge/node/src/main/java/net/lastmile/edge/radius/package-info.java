/**
 * The RADIUS packet format: reading, writing and signing, but nothing about who may log in.
 *
 * <p>No input makes anything here throw; a packet is either read whole or rejected. A packet is
 * scanned once; offsets are kept, and no object is made per attribute.
 *
 * <p>{@link net.lastmile.edge.radius.RadiusPacket}, {@link net.lastmile.edge.radius.PacketWriter}
 * and {@link net.lastmile.edge.radius.PacketDigests} belong to one thread each and are reused for
 * every packet.
 */
package net.lastmile.edge.radius;
