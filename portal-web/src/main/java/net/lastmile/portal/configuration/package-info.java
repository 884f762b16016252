/** The portal's configuration. Every other package reads it; it depends on none of them. */
package net.lastmile.portal.configuration;
