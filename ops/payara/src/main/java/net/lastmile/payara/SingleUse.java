package net.lastmile.payara;

import java.util.List;
import org.glassfish.grizzly.ThreadCache;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.memory.HeapMemoryManager;

/**
 * Each object of a request serves that request alone (ADR 0021). Grizzly keeps them in caches of
 * its threads for the next request, and a thread that still holds one when its request ends, as the
 * writer of a WebSocket or whoever resumes a long poll does, then reads and writes what belongs to
 * somebody else. So the caches hold nothing, and each request's memory is its own.
 */
final class SingleUse {
  /**
   * Whatever carries a request, an answer or a part of one. Servlet requests and responses hang on
   * the first of them. Named as texts: none may be initialised before its cache is.
   */
  static final List<String> CARRIERS =
      List.of(
          "org.glassfish.grizzly.http.server.Request",
          "org.glassfish.grizzly.http.server.SuspendStatus",
          "org.glassfish.grizzly.http.HttpServerFilter$ServerHttpRequestImpl",
          "org.glassfish.grizzly.http.HttpRequestPacketImpl",
          "org.glassfish.grizzly.http.HttpResponsePacketImpl",
          "org.glassfish.grizzly.http.HttpContent",
          "org.glassfish.grizzly.http.HttpTrailer",
          "org.glassfish.grizzly.http.HttpBrokenContent",
          "org.glassfish.grizzly.http.ParsingResult",
          "org.glassfish.grizzly.http.util.CacheableDataChunk",
          "org.glassfish.grizzly.filterchain.FilterChainContext",
          "org.glassfish.grizzly.Context",
          "org.glassfish.grizzly.ReadResult",
          "org.glassfish.grizzly.WriteResult",
          "org.glassfish.grizzly.TransformationResult",
          "org.glassfish.grizzly.asyncqueue.AsyncReadQueueRecord",
          "org.glassfish.grizzly.asyncqueue.AsyncWriteQueueRecord",
          "org.glassfish.grizzly.impl.ReadyFutureImpl",
          "org.glassfish.grizzly.impl.UnsafeFutureImpl",
          "org.glassfish.grizzly.memory.BufferArray",
          "org.glassfish.grizzly.memory.BuffersBuffer",
          "org.glassfish.grizzly.memory.ByteBufferArray");

  /** Larger buffers than this are not taken from a thread's pool: none is. */
  private static final int POOLED_OCTETS = 0;

  private SingleUse() {}

  /**
   * Gives the caches no places. The first to name a cache says its size, so this must come before
   * the first connection.
   *
   * @throws IllegalStateException a cache with places is there already: the server must not start
   */
  static void ofRequests() {
    CARRIERS.forEach(SingleUse::ofObjects);
  }

  private static void ofObjects(String carrier) {
    try {
      Class<?> type = Class.forName(carrier, false, ThreadCache.class.getClassLoader());
      int places = ThreadCache.obtainIndex(carrier, type, 0).getSize();
      if (places != 0) {
        throw new IllegalStateException(carrier + " has a cache of " + places + " places already");
      }
    } catch (ClassNotFoundException unknown) {
      throw new IllegalStateException("not the Grizzly that this was written for", unknown);
    }
  }

  /** A buffer given back twice, or written to after that, would lie in two answers. */
  static void ofMemory(Transport transport) {
    transport.setMemoryManager(new HeapMemoryManager(POOLED_OCTETS));
  }
}
