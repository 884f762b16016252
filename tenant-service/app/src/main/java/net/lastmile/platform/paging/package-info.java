/**
 * Lists by cursor: {@link net.lastmile.platform.paging.Keyset} reads the rows after (sort key, id),
 * which costs the same on the first page and the thousandth.
 */
package net.lastmile.platform.paging;
