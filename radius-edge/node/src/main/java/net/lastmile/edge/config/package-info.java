/**
 * A node's settings: one properties file, as docs/configuration.md lists it.
 *
 * <p>The whole file is checked before anything is opened; one message names every missing,
 * malformed or unknown key.
 */
package net.lastmile.edge.config;
