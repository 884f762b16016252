/**
 * {@code ./lastmile edge}: operates the RADIUS edges of this stack, or one elsewhere, given by its
 * management address and the file with its token.
 */
package net.lastmile.ops.launcher.edge;
