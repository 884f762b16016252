package net.lastmile.radius.months;

import java.time.Instant;

/**
 * A partition of radacct or of its archive.
 *
 * @param name as SQL names it
 * @param bounds which sessions are in it, as SQL says it
 * @param until which began before this; null for the default partition
 */
record MonthTable(String name, String bounds, Instant until) {}
