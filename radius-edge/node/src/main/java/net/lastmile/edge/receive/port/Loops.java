package net.lastmile.edge.receive.port;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import net.lastmile.edge.config.SocketCalls;
import net.lastmile.edge.receive.linux.SystemCalls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts loops of the kind that was asked for or that suits the system. */
public final class Loops {
  private static final Logger LOG = LoggerFactory.getLogger(Loops.class);

  private Loops() {}

  /** The requested number of loops; only one if the system cannot spread a port over several. */
  public static List<DatagramLoop> start(int count, SocketCalls by) {
    if (by == SocketCalls.NETTY || !isLinuxToBeUsed(by)) {
      return NettyLoop.loops(count);
    }
    List<DatagramLoop> loops = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        loops.add(new LinuxLoop(i));
      }
      return loops;
    } catch (IOException e) {
      loops.forEach(DatagramLoop::close);
      throw new UncheckedIOException("the loops cannot start", e);
    }
  }

  private static boolean isLinuxToBeUsed(SocketCalls by) {
    if (SystemCalls.available()) {
      return true;
    }
    if (by == SocketCalls.LINUX) {
      LOG.warn("this is no Linux whose system calls are known here: Netty receives instead");
    }
    return false;
  }
}
