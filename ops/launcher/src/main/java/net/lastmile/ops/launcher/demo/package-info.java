/**
 * {@code ./lastmile demo}: makes a tenant with a plan, a router and 100 subscribers, through the
 * public API alone, the way a provider would.
 */
package net.lastmile.ops.launcher.demo;
