/**
 * {@code ./lastmile operator}: acts as the operator that the realm is made with, whose password is
 * among the stack's secrets. Only who may read that file gets in.
 */
package net.lastmile.ops.launcher.operator;
