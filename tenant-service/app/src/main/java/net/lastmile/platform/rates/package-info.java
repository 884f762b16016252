/**
 * How often something may be done in a time, counted for all nodes together by Bucket4j.
 *
 * <ol>
 *   <li>What is counted is counted in the caller's transaction: what is rolled back does not count.
 *   <li>Callers under one name are counted one after the other.
 *   <li>A count is forgotten once it holds nobody up any more.
 * </ol>
 */
package net.lastmile.platform.rates;
