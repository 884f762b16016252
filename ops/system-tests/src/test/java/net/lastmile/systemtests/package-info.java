/**
 * The product as its users meet it: a stack, started by {@code ./lastmile up}, used over HTTP, UDP,
 * the command line and a browser. A process that is to die at a chosen point is stopped there by a
 * lock in PostgreSQL; PostgreSQL is also asked for what no API shows.
 *
 * <p>Each class makes the tenants and subscribers it needs, so none depends on another's. Classes
 * on the shared stack ({@code @SystemTest}) run side by side, two at a time; those that kill
 * servers ({@code @FaultTest}) run on a stack of their own beside them, one after another. What
 * classes share beyond that is locked by {@code @ResourceLock}. JUnit takes classes from both ends
 * of their {@code @Order}, so long ones stand at the ends and short ones in the middle.
 */
package net.lastmile.systemtests;
