/**
 * What the stack keeps between two commands: directories, ports, secrets and files that only their
 * owner may read.
 */
package net.lastmile.ops.launcher.home;
