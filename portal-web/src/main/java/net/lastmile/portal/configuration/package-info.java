/** The portal's configuration, read by every other package; it knows none of them. */
package net.lastmile.portal.configuration;
