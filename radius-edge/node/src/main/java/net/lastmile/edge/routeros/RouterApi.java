package net.lastmile.edge.routeros;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import net.lastmile.edge.contract.job.ApiOutcome;
import net.lastmile.edge.contract.job.ApiResult;
import net.lastmile.edge.directory.ApiLogin;
import net.lastmile.edge.directory.Nas;

/** Connects to routers' APIs, with one connection per question. Blocks. */
public final class RouterApi {
  /** From the first packet to the end: what CoA leaves of a job's lease. */
  public static final Duration DEADLINE = Duration.ofSeconds(5);

  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);

  private final InetAddress source;
  private final ScheduledExecutorService clock;
  private final Duration deadline;

  /** A question to a router that has accepted the log-in. */
  private interface Question {
    ApiResult ask(RouterOs router) throws IOException, ApiFault;
  }

  /**
   * @param source address to connect from; routers may restrict the log-in to it
   * @param clock ends connections that take too long
   */
  public RouterApi(InetAddress source, ScheduledExecutorService clock) {
    this(source, clock, DEADLINE);
  }

  RouterApi(InetAddress source, ScheduledExecutorService clock, Duration deadline) {
    this.source = source;
    this.clock = clock;
    this.deadline = deadline;
  }

  /** Ends a session; the router's {@link Nas#api} must not be null. */
  public ApiResult end(Nas nas, ActiveLine line) {
    return asked(
        nas, router -> ApiResult.of(router.end(line) ? ApiOutcome.DONE : ApiOutcome.NO_SESSION));
  }

  /** Logs in and asks for the router's name and release; changes nothing. */
  public ApiResult test(Nas nas) {
    return asked(nas, router -> new ApiResult(ApiOutcome.DONE, router.describe(), ""));
  }

  private ApiResult asked(Nas nas, Question question) {
    CertificatePin pin = new CertificatePin(nas.api().certificate());
    ApiResult result;
    try (Socket socket = new Socket()) {
      Future<?> end =
          clock.schedule(() -> close(socket), deadline.toMillis(), TimeUnit.MILLISECONDS);
      result = asked(socket, nas, pin, question);
      end.cancel(false);
    } catch (IOException e) {
      result = ApiResult.of(ApiOutcome.UNREACHABLE);
    }
    return new ApiResult(result.outcome(), result.detail(), pin.seen());
  }

  private ApiResult asked(Socket socket, Nas nas, CertificatePin pin, Question question) {
    try {
      socket.bind(new InetSocketAddress(source, 0));
      socket.connect(
          new InetSocketAddress(nas.address(), nas.api().port()), (int) CONNECT_LIMIT.toMillis());
      Socket open = nas.api().tls() ? secured(socket, nas.api(), pin) : socket;
      ApiSession session =
          new ApiSession(new Sentences(open.getInputStream(), open.getOutputStream()));
      session.login(nas.api().user(), nas.api().password());
      return question.ask(new RouterOs(session));
    } catch (ApiFault fault) {
      return new ApiResult(fault.outcome(), fault.getMessage(), "");
    } catch (IOException e) {
      // Refused, silent or unreachable: whoever asked is not told which.
      return ApiResult.of(ApiOutcome.UNREACHABLE);
    }
  }

  private static SSLSocket secured(Socket socket, ApiLogin login, CertificatePin pin)
      throws IOException, ApiFault {
    SSLSocket secured;
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {pin}, null);
      secured =
          (SSLSocket)
              context
                  .getSocketFactory()
                  .createSocket(
                      socket, socket.getInetAddress().getHostAddress(), login.port(), false);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    try {
      secured.startHandshake();
    } catch (IOException e) {
      throw new ApiFault(pin.verdict(), "");
    }
    return secured;
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // The connection is no longer needed, closed or not.
    }
  }
}
