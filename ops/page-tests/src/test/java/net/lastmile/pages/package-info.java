/**
 * Pages of the portal in a browser. The portal's WAR runs on Payara Micro as in production; the API
 * and the identity provider behind it are fakes in the tests' JVM. The fake API implements the real
 * interfaces in memory, for tenants that share nothing.
 *
 * <p>What a page shows and says is tested here, in seconds. That the real API does what the fake
 * one claims is tested at the tenant service; ways through the whole product are system tests.
 */
package net.lastmile.pages;
