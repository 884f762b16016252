/**
 * The RADIUS packet format: reading, writing and signing, and nothing about who may log in.
 *
 * <p>Promise: whatever octets come in, nothing here throws; a packet is either read whole or
 * refused. A packet is scanned once, offsets are kept and no object is made per attribute.
 *
 * <p>{@link net.lastmile.edge.radius.RadiusPacket}, {@link net.lastmile.edge.radius.PacketWriter}
 * and {@link net.lastmile.edge.radius.PacketDigests} belong to one thread each and are used again
 * for every packet.
 */
package net.lastmile.edge.radius;
