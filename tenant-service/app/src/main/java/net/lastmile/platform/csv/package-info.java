/**
 * Tables as CSV (RFC 4180), written row by row to whoever asked for them.
 *
 * <ol>
 *   <li>Never more than a page of rows is in memory.
 *   <li>A cell that a spreadsheet would take for a formula is written so that it is read as text.
 * </ol>
 */
package net.lastmile.platform.csv;
