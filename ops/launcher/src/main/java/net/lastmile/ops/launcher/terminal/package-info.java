/** What the person at the keyboard is told: progress, and one sentence when something fails. */
package net.lastmile.ops.launcher.terminal;
