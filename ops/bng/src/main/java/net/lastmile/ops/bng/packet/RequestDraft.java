package net.lastmile.ops.bng.packet;

import org.tinyradius.core.RadiusPacketException;
import org.tinyradius.core.packet.request.RadiusRequest;

/** A request without an identifier: it gets one for each server it is sent to. */
@FunctionalInterface
public interface RequestDraft {
  /**
   * @param delaySeconds how long ago the reported event happened, for Acct-Delay-Time
   */
  RadiusRequest with(byte id, int delaySeconds) throws RadiusPacketException;
}
