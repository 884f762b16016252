/** The machine under the stack: its disk, memory and user, and the processes that run on it. */
package net.lastmile.ops.launcher.machine;
