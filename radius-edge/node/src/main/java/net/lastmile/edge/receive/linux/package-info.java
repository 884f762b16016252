/**
 * The few Linux system calls needed for batches of datagrams, called through {@code
 * java.lang.foreign}.
 *
 * <ol>
 *   <li>Native memory is allocated at the start and freed with the loop; a datagram allocates
 *       nothing, neither native memory nor heap.
 *   <li>A result is as in the kernel's own interface: zero or more, or the negative error number.
 *   <li>The layouts are those of 64-bit little-endian Linux; elsewhere {@link
 *       net.lastmile.edge.receive.linux.SystemCalls#available} returns false.
 * </ol>
 */
package net.lastmile.edge.receive.linux;
