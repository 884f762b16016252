/**
 * The few system calls of Linux that datagrams in batches need, bound by {@code java.lang.foreign}.
 *
 * <ol>
 *   <li>Native memory is taken at the start and freed with the loop; nothing is allocated for a
 *       datagram, on either side.
 *   <li>A result is what the kernel's own interface gives: zero or more, or minus the error number.
 *   <li>Layouts are those of 64-bit little-endian Linux; elsewhere {@link
 *       net.lastmile.edge.receive.linux.SystemCalls#available} says no.
 * </ol>
 */
package net.lastmile.edge.receive.linux;
