/**
 * The product as its users meet it: one stack, started by {@code ./lastmile up} and shared by all
 * tests, driven over HTTP, UDP, the command line and a browser. What is to die at a chosen point is
 * held there by a lock in PostgreSQL, which is also asked what no API tells.
 *
 * <p>Classes run in the order of their {@code @Order}: what only reads first, what kills processes
 * last. Each test makes the tenants and subscribers it needs, so none leans on another's.
 */
package net.lastmile.systemtests;
