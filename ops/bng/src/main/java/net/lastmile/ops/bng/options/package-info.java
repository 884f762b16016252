/** Options of the command. */
package net.lastmile.ops.bng.options;
