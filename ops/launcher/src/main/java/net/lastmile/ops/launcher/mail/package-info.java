/**
 * Receives all mail of the local stack and shows it on a page instead of delivering it. The newest
 * mails are kept in memory and disappear with the process.
 */
package net.lastmile.ops.launcher.mail;
