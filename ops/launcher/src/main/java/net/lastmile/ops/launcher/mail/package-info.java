/**
 * Takes every mail of the local stack and shows it on a page instead of delivering it. The newest
 * are kept in memory; they go with the process.
 */
package net.lastmile.ops.launcher.mail;
