package net.lastmile.payara;

import java.util.List;
import org.glassfish.grizzly.ThreadCache;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.memory.HeapMemoryManager;

/**
 * Makes each object of a request serve that request only (ADR 0021). Grizzly caches such objects
 * per thread for later requests. A thread that still holds one after its request has ended, such as
 * the writer of a WebSocket or the thread that resumes a long poll, then reads and writes another
 * request's data. So the caches hold nothing, and each request has its own memory.
 */
final class SingleUse {
  /**
   * Classes that carry a request, an answer or a part of one; servlet requests and responses belong
   * to the first. Given as strings, because none may be initialised before its cache is.
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

  /** The largest buffer taken from a thread's pool: no buffer is. */
  private static final int POOLED_OCTETS = 0;

  private SingleUse() {}

  /**
   * Gives the caches no places. The first use of a cache fixes its size, so this must come before
   * the first connection.
   *
   * @throws IllegalStateException if a cache already has places: the server must not start
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

  /**
   * A buffer that is returned twice, or written to after its return, would appear in two answers.
   */
  static void ofMemory(Transport transport) {
    transport.setMemoryManager(new HeapMemoryManager(POOLED_OCTETS));
  }
}
