/** A RouterOS API to be asked. */
package net.lastmile.ops.bng.api;
