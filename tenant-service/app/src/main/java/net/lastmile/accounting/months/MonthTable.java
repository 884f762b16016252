package net.lastmile.accounting.months;

import java.time.Instant;

/**
 * A partition of radacct or of its archive.
 *
 * @param name as SQL names it
 * @param bounds the range of its sessions, in SQL
 * @param until upper limit of their start times, exclusive; null for the default partition
 */
record MonthTable(String name, String bounds, Instant until) {}
