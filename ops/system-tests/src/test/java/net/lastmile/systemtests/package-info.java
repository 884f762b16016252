/**
 * The product as its users meet it: one stack, started by {@code ./lastmile up} and shared by all
 * tests, used over HTTP, UDP, the command line and a browser. A process that is to die at a chosen
 * point is stopped there by a lock in PostgreSQL; PostgreSQL is also asked for what no API shows.
 *
 * <p>Classes run in the order of their {@code @Order}: those that only read first, those that kill
 * processes last. Each test makes the tenants and subscribers it needs, so none depends on
 * another's.
 */
package net.lastmile.systemtests;
