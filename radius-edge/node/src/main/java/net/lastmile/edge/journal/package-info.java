/**
 * What the centre must hear of, kept on disk until it has.
 *
 * <ol>
 *   <li>An accounting record is acknowledged to its NAS only after it is on disk; if it cannot be
 *       put there, there is no reply and the NAS sends again. What was taken waits for the disk in
 *       memory; no more is taken meanwhile.
 *   <li>Entries are numbered from 1 without gaps; a number is never given twice.
 *   <li>A segment is deleted only after the centre has stored all of it.
 *   <li>Only what is on disk is forwarded: a number the centre has seen cannot be lost here.
 *   <li>Whatever is forwarded and is no stored event is counted with the position, which is one
 *       file: the centre can compare what it has with what it was sent (ADR 0029).
 *   <li>What the centre itself refuses, by its own typed answer, is put aside as a file, one event
 *       each, said loudly as long as it lies there, and can be played again. No other answer, of
 *       the identity server or of a proxy, is a verdict on content.
 * </ol>
 *
 * A segment file is a header (magic, journal's identity, number of its first entry, CRC32C) and
 * entries (length, CRC32C, octets). Whoever writes is one thread; it takes all that waits, writes
 * it, syncs once, and then lets the replies go.
 */
package net.lastmile.edge.journal;
