/**
 * What the centre must be told, kept on disk until it has been.
 *
 * <ol>
 *   <li>An accounting record is acknowledged to its NAS only after it is on disk; if it cannot be
 *       written, there is no reply and the NAS sends again. Records already accepted wait in memory
 *       for the disk; meanwhile no more are accepted.
 *   <li>Entries are numbered from 1 without gaps; a number is never given twice.
 *   <li>A segment is deleted only after the centre has stored all of it.
 *   <li>Only what is on disk is forwarded: a number the centre has seen cannot be lost here.
 *   <li>Whatever is forwarded but is not a stored event is counted together with the position, in
 *       one file: the centre can compare what it has with what it was sent (ADR 0029).
 *   <li>Events that the centre itself refuses, with its own typed answer, are put aside, one file
 *       each. They are reported as long as they are there, and can be sent again. No other answer,
 *       from the identity server or a proxy, is a verdict on content.
 * </ol>
 *
 * <p>A segment file is a header (magic, journal's identity, number of its first entry, CRC32C) and
 * entries (length, CRC32C, octets). There is one writing thread: it takes all waiting entries,
 * writes them, syncs once, and then lets the replies go.
 */
package net.lastmile.edge.journal;
