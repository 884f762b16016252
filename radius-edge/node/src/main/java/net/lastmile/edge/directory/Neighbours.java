package net.lastmile.edge.directory;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * The region's other nodes, for what one of them alone holds. A node is known by a tag of its name,
 * short enough to lie in what routers send back.
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

  /** Answers what other nodes ask. */
  @FunctionalInterface
  interface Answerer {
    /** Must not block; the reply may be given later, on any thread. */
    void answer(byte[] question, Consumer<byte[]> reply);
  }

  int ownTag();

  /** Whether another node of this tag is there at the moment. */
  boolean knows(int tag);

  /**
   * Asks that node; never blocks.
   *
   * @return fails where no answer came within a second or so
   */
  CompletionStage<byte[]> ask(int tag, byte[] question);

  void answerBy(Answerer answerer);
}
