/** What {@code /health/ready} looks at. */
package net.lastmile.platform.health;
