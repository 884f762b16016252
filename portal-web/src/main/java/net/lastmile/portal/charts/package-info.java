/**
 * Charts as pages show them: {@link net.lastmile.portal.charts.Chart} says what is drawn, the tag
 * {@code lm:chart} draws it with a table behind, {@code charts.js} brings colours, units and zoom
 * by dragging. {@link net.lastmile.portal.charts.TimeAxis} writes times of a span.
 */
package net.lastmile.portal.charts;
