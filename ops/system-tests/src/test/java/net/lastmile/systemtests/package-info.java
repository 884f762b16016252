/**
 * The product as its users meet it: one stack, started by {@code ./lastmile up} and shared by all
 * tests, used over HTTP, UDP, the command line and a browser. A process that is to die at a chosen
 * point is stopped there by a lock in PostgreSQL; PostgreSQL is also asked for what no API shows.
 *
 * <p>Each class makes the tenants and subscribers it needs, so none depends on another's, and two
 * classes run side by side. What classes share beyond that is locked by {@code @ResourceLock}; a
 * class that needs the stack for itself, as those that kill processes do, is {@code @Isolated} and
 * runs after all others. JUnit takes classes from both ends of their {@code @Order}, so long ones
 * stand at the ends and short ones in the middle; isolated classes run in their order.
 */
package net.lastmile.systemtests;
