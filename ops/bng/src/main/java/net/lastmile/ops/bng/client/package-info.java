/** Sends requests to RADIUS servers, again where no reply comes. */
package net.lastmile.ops.bng.client;
