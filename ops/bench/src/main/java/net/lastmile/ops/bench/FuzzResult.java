package net.lastmile.ops.bench;

/**
 * The outcome of sending altered packets.
 *
 * @param wrong answers to packets that should get none, and unaltered requests without an answer
 * @param unsigned packets that lost their Message-Authenticator by the change: the stand-alone
 *     edge's NAS need not send one, so they may be answered
 */
record FuzzResult(long packets, long whole, long wrong, long unsigned, long unsignedAnswered) {}
