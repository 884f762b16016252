/**
 * Measurements of the edge and of the running stack.
 *
 * <ul>
 *   <li>The measured servers and the load generator are separate processes, each pinned to its
 *       core; a server's cost is the CPU time that the kernel counted for it.
 *   <li>A comparison is made within one run, with the servers alternating (A B A B), and is
 *       reported as a ratio: one machine's times mean nothing on another.
 *   <li>Every answer is checked; a wrong one ends a measurement.
 * </ul>
 */
package net.lastmile.ops.bench;
