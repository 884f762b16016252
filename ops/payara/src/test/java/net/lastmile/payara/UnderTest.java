package net.lastmile.payara;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.memory.MemoryManager;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;

/** A listener like the platform's, with one worker. */
final class UnderTest implements AutoCloseable {
  private final Map<String, Service> services = new ConcurrentHashMap<>();
  private final HttpServer server = new HttpServer();
  private final NetworkListener listener = new NetworkListener("under-test", "127.0.0.1", 0);

  private final Front front = new Front(Limits.PUBLIC, Limits.PATIENCE);

  interface Service {
    void answer(Request request, Response response) throws Exception;
  }

  UnderTest() throws IOException {
    listener.getTransport().setIOStrategy(new Http1Strategy(front));
    listener
        .getTransport()
        .setWorkerThreadPoolConfig(
            ThreadPoolConfig.defaultConfig().setCorePoolSize(1).setMaxPoolSize(1));
    server.addListener(listener);
    server
        .getServerConfiguration()
        .addHttpHandler(
            new HttpHandler() {
              @Override
              public void service(Request request, Response response) throws Exception {
                services.get(request.getRequestURI()).answer(request, response);
              }
            });
    server.start();
  }

  void serve(String path, Service service) {
    services.put(path, service);
  }

  int port() {
    return listener.getPort();
  }

  MemoryManager<?> memory() {
    return listener.getTransport().getMemoryManager();
  }

  @Override
  public void close() {
    server.shutdownNow();
    front.end();
  }
}
