package net.lastmile.ops.bench;

/** What a stranger without a log-in can do with a connection. {@code ~} stands for a line end. */
enum FloodKind {
  PAGES("GET /signup HTTP/1.1~Host: localhost~~"),
  CALLS("GET /api/signup/slugs/any-name HTTP/1.1~Host: localhost~~"),
  BODIES("POST /api/signup HTTP/1.1~Host: localhost~Content-Length: 900~~{"),
  HEADERS("GET /api/signup HTTP/1.1~Host: localhost~X-Slow: "),
  SOCKETS(
      "GET /panel/live HTTP/1.1~Host: localhost~Connection: Upgrade~Upgrade: websocket"
          + "~Sec-WebSocket-Version: 13~Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==~~");

  private final String request;

  FloodKind(String request) {
    this.request = request.replace("~", "\r\n");
  }

  /** A whole request, or as much of it as is ever sent. */
  String request() {
    return request;
  }
}
