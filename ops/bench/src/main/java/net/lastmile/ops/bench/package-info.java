/**
 * Measurements of the edge and of the running stack.
 *
 * <ul>
 *   <li>The servers measured and the load generator are processes of their own, each pinned to its
 *       core; a server's cost is the CPU time the kernel counted for it.
 *   <li>A comparison is made in one run, the servers in turn (A B A B), and is told as a ratio: the
 *       times of one machine mean nothing on another.
 *   <li>Every answer is checked; a wrong one ends a measurement.
 * </ul>
 */
package net.lastmile.ops.bench;
