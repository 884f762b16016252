package net.lastmile.ops.bng;

import org.tinyradius.core.packet.response.RadiusResponse;

/** Who waits for the answer to a request; one of the two is called, once. */
interface Answers {
  /** A verified answer. */
  void answered(RadiusResponse response, byte[] requestAuthenticator);

  /** No server answered. */
  void lost();
}
