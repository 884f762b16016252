package net.lastmile.edge.receive.linux;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.util.Set;

/** System calls, named as in section 2 of the manual. For one thread. */
@SuppressWarnings("restricted") // Calling C is restricted; the launcher's flags allow it.
public final class SystemCalls {
  public static final int INTERRUPTED = -4; // EINTR
  public static final int NOTHING_NOW = -11; // EAGAIN

  private static final Set<String> ARCHITECTURES = Set.of("amd64", "aarch64");
  private static final Linker LINKER = Linker.nativeLinker();
  private static final StructLayout STATE = Linker.Option.captureStateLayout();
  private static final long ERRNO = STATE.byteOffset(PathElement.groupElement("errno"));

  private static final MethodHandle SOCKET = bind("socket", JAVA_INT, JAVA_INT, JAVA_INT);
  private static final MethodHandle BIND = bind("bind", JAVA_INT, ADDRESS, JAVA_INT);
  private static final MethodHandle SETSOCKOPT =
      bind("setsockopt", JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);
  private static final MethodHandle CLOSE = bind("close", JAVA_INT);
  private static final MethodHandle EVENTFD = bind("eventfd", JAVA_INT, JAVA_INT);
  private static final MethodHandle EPOLL_CREATE = bind("epoll_create1", JAVA_INT);
  private static final MethodHandle EPOLL_CTL =
      bind("epoll_ctl", JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS);
  private static final MethodHandle EPOLL_WAIT =
      bind("epoll_wait", JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT);
  private static final MethodHandle RECVMMSG =
      bind("recvmmsg", JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS);
  private static final MethodHandle SENDMMSG =
      bind("sendmmsg", JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT);
  // Called only on an eventfd, by any thread; errors do not matter.
  private static final MethodHandle EVENTFD_READ = plain("eventfd_read", JAVA_INT, ADDRESS);
  private static final MethodHandle EVENTFD_WRITE = plain("eventfd_write", JAVA_INT, JAVA_LONG);

  private final MemorySegment state;

  /**
   * @param arena must outlive this object
   */
  public SystemCalls(Arena arena) {
    state = arena.allocate(STATE);
  }

  /** Whether this system is one whose calls and layouts are known here. */
  public static boolean available() {
    return "Linux".equals(System.getProperty("os.name"))
        && ARCHITECTURES.contains(System.getProperty("os.arch"));
  }

  private static MethodHandle bind(String name, MemoryLayout... parameters) {
    return LINKER.downcallHandle(
        LINKER.defaultLookup().findOrThrow(name),
        FunctionDescriptor.of(JAVA_INT, parameters),
        Linker.Option.captureCallState("errno"));
  }

  private static MethodHandle plain(String name, MemoryLayout... parameters) {
    return LINKER.downcallHandle(
        LINKER.defaultLookup().findOrThrow(name), FunctionDescriptor.of(JAVA_INT, parameters));
  }

  int socket(int family, int type) {
    try {
      return checked((int) SOCKET.invokeExact(state, family, type, 0));
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  int bind(int socket, MemorySegment address, int octets) {
    try {
      return checked((int) BIND.invokeExact(state, socket, address, octets));
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  int setOption(int socket, int level, int option, MemorySegment value) {
    try {
      int octets = (int) value.byteSize();
      return checked((int) SETSOCKOPT.invokeExact(state, socket, level, option, value, octets));
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  int close(int descriptor) {
    try {
      return checked((int) CLOSE.invokeExact(state, descriptor));
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  int eventfd(int flags) {
    try {
      return checked((int) EVENTFD.invokeExact(state, 0, flags));
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  int epollCreate(int flags) {
    try {
      return checked((int) EPOLL_CREATE.invokeExact(state, flags));
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  int epollControl(int epoll, int operation, int descriptor, MemorySegment event) {
    try {
      return checked((int) EPOLL_CTL.invokeExact(state, epoll, operation, descriptor, event));
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  int epollWait(int epoll, MemorySegment events, int count, int timeoutMillis) {
    try {
      return checked((int) EPOLL_WAIT.invokeExact(state, epoll, events, count, timeoutMillis));
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  int receive(int socket, MemorySegment headers, int count, int flags) {
    try {
      return checked(
          (int) RECVMMSG.invokeExact(state, socket, headers, count, flags, MemorySegment.NULL));
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  int send(int socket, MemorySegment headers, int count, int flags) {
    try {
      return checked((int) SENDMMSG.invokeExact(state, socket, headers, count, flags));
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  static void clearEvent(int eventfd, MemorySegment counter) {
    try {
      int unused = (int) EVENTFD_READ.invokeExact(eventfd, counter);
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  static void raiseEvent(int eventfd) {
    try {
      int unused = (int) EVENTFD_WRITE.invokeExact(eventfd, 1L);
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  private int checked(int result) {
    return result < 0 ? -state.get(JAVA_INT, ERRNO) : result;
  }

  /** A handle declares Throwable. A C call throws nothing, but a stack may overflow anywhere. */
  private static RuntimeException impossible(Throwable e) {
    if (e instanceof Error error) {
      throw error;
    }
    return new IllegalStateException(e);
  }
}
