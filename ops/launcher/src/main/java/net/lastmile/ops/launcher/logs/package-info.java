/** The logs of the parts: what they say is cut, thinned out and kept within a limit. */
package net.lastmile.ops.launcher.logs;
