/** How the launcher asks the servers of a stack over HTTP. */
package net.lastmile.ops.launcher.http;
