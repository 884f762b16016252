package net.lastmile.edge.eap;

/** One run of an EAP method on the server's side. */
public interface EapMethod {
  /** One of {@link EapType}. */
  int type();

  /** The data of the method's first request. */
  byte[] begin();

  /**
   * Processes the response to the last request.
   *
   * @param response of this method's type
   */
  EapStep respond(EapPacket response, Passwords passwords);
}
