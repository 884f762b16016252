package net.lastmile.edge.receive.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import net.lastmile.edge.receive.PathFixture;
import net.lastmile.edge.receive.RecordingPort;
import org.junit.jupiter.api.Test;

class DurableRepliesTest {
  private static final byte[] REPLY = {5};

  private final DuplicateCache duplicates = new DuplicateCache(8);
  private final RecordingPort port = new RecordingPort();

  @Test
  void wakesTheLoopOnceForAllThatIsReady() {
    Queue<Runnable> tasks = new ArrayDeque<>();
    DurableReplies replies = new DurableReplies(tasks::add, duplicates);
    for (int i = 0; i < 3; i++) {
      replies.reply(port, PathFixture.NAS, REPLY, 0).run();
    }
    assertThat(tasks).hasSize(1);
    tasks.remove().run();
    assertThat(port.sent).hasSize(3);
    assertThat(port.flushes).isEqualTo(1);
    replies.reply(port, PathFixture.NAS, REPLY, 0).run();
    assertThat(tasks).hasSize(1);
  }

  @Test
  void sparesTheJournalALoopThatHasEnded() {
    DurableReplies replies =
        new DurableReplies(
            task -> {
              throw new RejectedExecutionException("ended");
            },
            duplicates);
    assertThatCode(replies.reply(port, PathFixture.NAS, REPLY, 0)::run).doesNotThrowAnyException();
    assertThat(port.sent).isEmpty();
  }
}
