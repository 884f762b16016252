/**
 * What a node is told at start: one properties file, as docs/configuration.md lists it.
 *
 * <p>The file is checked whole before anything is opened; everything that is missing, malformed or
 * unknown is named in one message.
 */
package net.lastmile.edge.config;
