package net.lastmile.ops.bng.client;

import java.nio.ByteBuffer;
import java.time.Duration;
import net.lastmile.ops.bng.packet.RequestDraft;
import net.lastmile.ops.bng.packet.RequestKind;

/** A request that awaits its answer: what was sent, under which identifier, and who receives it. */
final class Exchange {
  final RequestKind kind;
  final RequestDraft draft;
  final Answers answers;
  final long begunNanos;

  /** Index of the server being tried. */
  int server;

  Lane lane;
  int id;
  byte[] octets;
  byte[] authenticator;
  int transmissions;
  long sentNanos;
  Duration wait;
  Loop.Timer timer;

  Exchange(RequestKind kind, RequestDraft draft, Answers answers, long begunNanos) {
    this.kind = kind;
    this.draft = draft;
    this.answers = answers;
    this.begunNanos = begunNanos;
  }

  ByteBuffer datagram() {
    return ByteBuffer.wrap(octets);
  }
}
