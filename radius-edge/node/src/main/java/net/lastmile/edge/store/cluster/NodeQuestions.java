package net.lastmile.edge.store.cluster;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import net.lastmile.edge.directory.Neighbours;
import org.jgroups.Address;
import org.jgroups.BytesMessage;
import org.jgroups.JChannel;
import org.jgroups.Message;
import org.jgroups.blocks.MessageDispatcher;
import org.jgroups.blocks.RequestHandler;
import org.jgroups.blocks.RequestOptions;
import org.jgroups.blocks.Response;
import org.jgroups.blocks.ResponseMode;
import org.jgroups.fork.ForkChannel;
import org.jgroups.util.NameCache;

/**
 * Questions between nodes over the cluster's own channel, besides the store's traffic, and with the
 * same encryption and authentication.
 */
public final class NodeQuestions implements Neighbours, AutoCloseable {
  /** At the top of the stack, so that the store's messages bypass it. */
  static final String FORK = "questions";

  /** After this time without an answer, the node is asked again when the router sends again. */
  private static final long PATIENCE_MILLIS = 1_000;

  private final int ownTag;
  private final JChannel channel;
  private final ForkChannel fork;
  private final MessageDispatcher dispatcher;
  private volatile Answerer answerer = (question, reply) -> reply.accept(new byte[0]);

  /**
   * @param channel already connected
   */
  public NodeQuestions(JChannel channel) {
    this.channel = channel;
    this.ownTag = tagOf(channel.getName());
    try {
      fork = new ForkChannel(channel, FORK, FORK);
      dispatcher = new MessageDispatcher(fork, new Handler());
      dispatcher.asyncDispatching(true);
      fork.connect(FORK);
    } catch (Exception e) {
      throw new IllegalStateException("the cluster's channel takes no questions", e);
    }
  }

  /** Passes each question on without blocking the channel's thread. */
  private final class Handler implements RequestHandler {
    @Override
    public Object handle(Message question) {
      throw new UnsupportedOperationException("all questions are answered later");
    }

    @Override
    public void handle(Message question, Response response) {
      answerer.answer(question.getObject(), reply -> response.send(reply, false));
    }
  }

  /** The tag of a node's name; two nodes of one region hardly ever have the same one. */
  static int tagOf(String node) {
    CRC32 sum = new CRC32();
    sum.update(node.getBytes(StandardCharsets.UTF_8));
    return (int) sum.getValue();
  }

  @Override
  public int ownTag() {
    return ownTag;
  }

  @Override
  public boolean knows(int tag) {
    return tag != ownTag && find(tag) != null;
  }

  private Address find(int tag) {
    for (Address member : channel.getView().getMembers()) {
      String name = NameCache.get(member);
      if (name != null && tagOf(name) == tag) {
        return member;
      }
    }
    return null;
  }

  @Override
  public CompletionStage<byte[]> ask(int tag, byte[] question) {
    Address node = find(tag);
    if (node == null) {
      return CompletableFuture.failedFuture(new IllegalStateException("the node is gone"));
    }
    try {
      RequestOptions options = new RequestOptions(ResponseMode.GET_FIRST, PATIENCE_MILLIS);
      return dispatcher
          .<byte[]>sendMessageWithFuture(new BytesMessage(node, question), options)
          .orTimeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (Exception e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  @Override
  public void answerBy(Answerer next) {
    answerer = next;
  }

  @Override
  public void close() {
    dispatcher.stop();
    fork.close();
  }
}
