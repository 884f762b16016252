/** RADIUS packets and the proofs of passwords in them. */
package net.lastmile.ops.bng.packet;
