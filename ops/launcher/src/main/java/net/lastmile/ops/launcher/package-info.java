/**
 * The {@code ./lastmile} command: runs the whole product on one machine.
 *
 * <p>{@link net.lastmile.ops.launcher.Lastmile} lists the commands, each of which has its own
 * package. They act on the stack, {@link net.lastmile.ops.launcher.stack.Local}: the parts in the
 * order of their dependencies, each a process that outlives the command. All state is in one
 * directory, {@link net.lastmile.ops.launcher.home.Layout}.
 *
 * <ol>
 *   <li>Nothing is started before every check of {@code Preflight} has passed.
 *   <li>Every secret is generated, with mode 0600; there are no default secrets.
 *   <li>A process is ended only if it is the one that was started: same pid, same start time.
 * </ol>
 *
 * <p>Packages depend in one direction: {@code terminal} on none, {@code http} and {@code home} on
 * {@code terminal}, {@code machine} on {@code home}, {@code parts} on all of these, {@code stack}
 * on the parts, and {@code demo}, {@code edge} and {@code operator} on the stack.
 */
package net.lastmile.ops.launcher;
