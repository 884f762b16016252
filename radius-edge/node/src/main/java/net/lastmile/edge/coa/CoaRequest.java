package net.lastmile.edge.coa;

import java.time.Instant;

/**
 * A request to a router, before the way it is sent has given the packet an identifier and signed
 * it.
 *
 * @param code CoA-Request or Disconnect-Request
 * @param at Event-Timestamp
 * @param attributes whole attributes, in packet order
 */
@SuppressWarnings("ArrayRecordComponent") // Octets on their way to a socket; nobody compares them.
public record CoaRequest(int code, Instant at, byte[] attributes) {}
