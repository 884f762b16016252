/**
 * How threads that wait for work learn of it at once, on this node and on others.
 *
 * <ol>
 *   <li>{@link net.lastmile.platform.signals.Rounds} are a thread of this node that others wake by
 *       a ring.
 *   <li>{@link net.lastmile.platform.signals.Signals} are heard by every node. They carry nothing
 *       but their topic: who hears one looks for itself.
 *   <li>A signal may be lost while a connection is down, so whoever waits for one also looks by
 *       itself: rarely while signals are heard, often while they are not.
 *   <li>Only threads of the platform send signals, never a request's transaction: PostgreSQL
 *       commits transactions that notify one after the other.
 * </ol>
 */
package net.lastmile.platform.signals;
