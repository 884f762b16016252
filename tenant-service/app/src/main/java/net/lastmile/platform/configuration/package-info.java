/**
 * The configuration of the platform: read once, checked as a whole, injected as {@link
 * net.lastmile.platform.configuration.PlatformConfig}. Secrets stay in their files and are read by
 * whoever needs them. {@link java.time.Clock} is injected from here too.
 */
package net.lastmile.platform.configuration;
