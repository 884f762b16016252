/**
 * Starts the servers of tests that need one or two of them, each in a process of its own as in
 * production, and without the JVM's second compiler: they live for minutes. Who needs the whole
 * stack runs {@code ./lastmile up}, as the system tests do.
 */
package net.lastmile.servers;
