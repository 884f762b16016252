/**
 * The {@code ./lastmile} command: runs the whole product on one machine.
 *
 * <p>{@link net.lastmile.ops.launcher.Lastmile} names the commands, and each has its package;
 * {@link net.lastmile.ops.launcher.stack.Local} is the stack they act on: the parts in the order of
 * their needs, each a process of its own that outlives the command. All state lies in one
 * directory, {@link net.lastmile.ops.launcher.home.Layout}.
 *
 * <ol>
 *   <li>Nothing is started before every check of {@code Preflight} has passed.
 *   <li>Every secret is generated, mode 0600; there is no default one.
 *   <li>A process is ended only if it is the one that was started: same pid, same start time.
 * </ol>
 *
 * <p>Packages depend in one direction: {@code terminal} on none, {@code http} and {@code home} on
 * {@code terminal}, {@code machine} on {@code home}, {@code parts} on all of these, {@code stack}
 * on the parts, and {@code demo}, {@code edge} and {@code operator} on the stack.
 */
package net.lastmile.ops.launcher;
