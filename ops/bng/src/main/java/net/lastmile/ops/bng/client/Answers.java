package net.lastmile.ops.bng.client;

import org.tinyradius.core.packet.response.RadiusResponse;

/** Receives the answer to a request; exactly one of the two methods is called, once. */
public interface Answers {
  /** A verified answer. */
  void answered(RadiusResponse response, byte[] requestAuthenticator);

  /** No server answered. */
  void lost();
}
