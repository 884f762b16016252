package net.lastmile.ops.bench;

/**
 * What came of changed packets.
 *
 * @param wrong answers to what should have got none, and whole requests that got none
 * @param unsigned packets whose change took the Message-Authenticator out: the stand-alone edge's
 *     NAS need not send one, so that these may be answered
 */
record FuzzResult(long packets, long whole, long wrong, long unsigned, long unsignedAnswered) {}
