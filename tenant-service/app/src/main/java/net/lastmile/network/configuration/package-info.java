/**
 * The text to paste into a router so that it asks the region's edges (N4): one generator for each
 * make.
 *
 * <ol>
 *   <li>{@link net.lastmile.network.configuration.ConfigurationText} chooses the generator; all of
 *       them are pure and read nothing but their arguments.
 *   <li>A secret is quoted if the console can quote. For other consoles, the text says to type a
 *       secret by hand if the console could misread it.
 * </ol>
 */
package net.lastmile.network.configuration;
