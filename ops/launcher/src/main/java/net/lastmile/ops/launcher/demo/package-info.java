/**
 * {@code ./lastmile demo}: makes a tenant with a plan, a router and 100 subscribers, and some that
 * are refused, only through the public API, as a provider would.
 */
package net.lastmile.ops.launcher.demo;
