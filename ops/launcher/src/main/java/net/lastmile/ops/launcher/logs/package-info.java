/** The parts' logs: lines are cut, repeats left out, and the size kept within a limit. */
package net.lastmile.ops.launcher.logs;
