package net.lastmile.edge.coa;

import java.time.Instant;

/**
 * What a router is asked, before a way to it has given the packet an identifier and signed it.
 *
 * @param code CoA-Request or Disconnect-Request
 * @param at Event-Timestamp
 * @param attributes whole attributes, in the order in which they go out
 */
@SuppressWarnings("ArrayRecordComponent") // Octets on their way to a socket; nobody compares them.
public record CoaRequest(int code, Instant at, byte[] attributes) {}
