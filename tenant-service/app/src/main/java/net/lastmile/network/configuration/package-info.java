/**
 * What to paste into a router so that it asks the region's edges (N4): one generator a make.
 *
 * <ol>
 *   <li>{@link net.lastmile.network.configuration.ConfigurationText} chooses the generator; all of
 *       them are pure and read nothing but their arguments.
 *   <li>A secret is quoted where the console can quote. Elsewhere the text says to type by hand a
 *       secret that the console could misread.
 * </ol>
 */
package net.lastmile.network.configuration;
