/** What a session counts and how it ends. */
package net.lastmile.ops.bng.session;
