/**
 * {@code ./lastmile operator}: acts as the operator that the realm is created with. The password is
 * among the stack's secrets, so only those who may read that file can use these commands.
 */
package net.lastmile.ops.launcher.operator;
