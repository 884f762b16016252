/**
 * The {@code ./lastmile} command: runs the whole product on one machine.
 *
 * <p>{@link net.lastmile.ops.launcher.Lastmile} names the commands; {@link
 * net.lastmile.ops.launcher.Local} is the stack they act on: the parts in the order of their needs,
 * each a process of its own that outlives the command. All state lies in one directory, {@link
 * net.lastmile.ops.launcher.Layout}.
 *
 * <ol>
 *   <li>Nothing is started before every check of {@link net.lastmile.ops.launcher.Preflight} has
 *       passed.
 *   <li>Every secret is generated, mode 0600; there is no default one.
 *   <li>A process is ended only if it is the one that was started: same pid, same start time.
 * </ol>
 */
package net.lastmile.ops.launcher;
