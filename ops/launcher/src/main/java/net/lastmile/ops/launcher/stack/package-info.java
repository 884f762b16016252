/**
 * The stack as a whole, and the commands that act on it: {@code up}, {@code down}, {@code status}
 * and {@code logs}.
 *
 * <p>{@link net.lastmile.ops.launcher.stack.Local} starts and stops the parts; the other commands
 * see what is running through {@link net.lastmile.ops.launcher.stack.OpenStack}.
 */
package net.lastmile.ops.launcher.stack;
