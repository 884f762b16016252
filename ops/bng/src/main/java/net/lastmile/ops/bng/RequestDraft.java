package net.lastmile.ops.bng;

import org.tinyradius.core.RadiusPacketException;
import org.tinyradius.core.packet.request.RadiusRequest;

/** A request that has no identifier yet: it gets one for each server it is tried at. */
@FunctionalInterface
interface RequestDraft {
  /**
   * @param delaySeconds how long ago what it tells happened, for Acct-Delay-Time
   */
  RadiusRequest with(byte id, int delaySeconds) throws RadiusPacketException;
}
