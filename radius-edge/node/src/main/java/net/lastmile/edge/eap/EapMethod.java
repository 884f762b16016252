package net.lastmile.edge.eap;

/** One run of an EAP method on the server's side. */
public interface EapMethod {
  /** One of {@link EapType}. */
  int type();

  /** The data of its first request. */
  byte[] begin();

  /**
   * Takes the response to the request made last.
   *
   * @param response of this method's type
   */
  EapStep respond(EapPacket response, Passwords passwords);
}
