/**
 * The parts of the local stack, one class each: what it needs on disk, how it is started, and when
 * it is ready.
 */
package net.lastmile.ops.launcher.parts;
