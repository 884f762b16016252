package net.lastmile.edge.directory;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * The region's other nodes, for data that only one of them holds. A node is identified by a tag of
 * its name, short enough to fit into what routers send back.
 */
public interface Neighbours {
  /** A region of one node. */
  Neighbours NONE =
      new Neighbours() {
        @Override
        public int ownTag() {
          return 0;
        }

        @Override
        public boolean knows(int tag) {
          return false;
        }

        @Override
        public CompletionStage<byte[]> ask(int tag, byte[] question) {
          return CompletableFuture.failedFuture(new IllegalStateException("no such node"));
        }

        @Override
        public void answerBy(Answerer answerer) {}
      };

  /** Answers other nodes' questions. */
  @FunctionalInterface
  interface Answerer {
    /** Must not block; the reply may be given later, on any thread. */
    void answer(byte[] question, Consumer<byte[]> reply);
  }

  int ownTag();

  /** Whether another node with this tag is currently in the region. */
  boolean knows(int tag);

  /**
   * Asks that node; never blocks.
   *
   * @return fails if no answer came within about a second
   */
  CompletionStage<byte[]> ask(int tag, byte[] question);

  void answerBy(Answerer answerer);
}
