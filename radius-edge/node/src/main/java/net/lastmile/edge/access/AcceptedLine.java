package net.lastmile.edge.access;

import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.radius.RadiusPacket;
import net.lastmile.edge.radius.SaltEncryption;
import net.lastmile.edge.radius.SharedSecret;
import net.lastmile.edge.templates.template.LineValues;
import net.lastmile.edge.templates.template.Variable;

/**
 * The variables that a vendor's template may read of the line that an Access-Accept is for. For one
 * thread.
 */
final class AcceptedLine implements LineValues {
  private final SaltEncryption encryption = new SaltEncryption();
  private Attempt attempt;
  private RadiusPacket request;
  private SharedSecret secret;
  private int framedIp;

  /**
   * Makes this object describe another line.
   *
   * @param framedIp the address that the reply gives the line, or 0
   */
  AcceptedLine of(Attempt newAttempt, int newFramedIp) {
    attempt = newAttempt;
    request = newAttempt.request;
    secret = newAttempt.nas.secret();
    framedIp = newFramedIp;
    return this;
  }

  @Override
  public boolean has(Variable variable) {
    return switch (variable) {
      case ADDRESS -> framedIp != 0;
      case IPV6_PREFIX, DELEGATED_PREFIX -> !attempt.prefix(attribute(variable)).isEmpty();
      default ->
          attribute(variable) != NONE && request.find(attribute(variable)) != RadiusPacket.ABSENT;
    };
  }

  @Override
  public String value(Variable variable) {
    if (!has(variable)) {
      return "";
    }
    return switch (variable) {
      case ADDRESS -> address();
      case IPV6_PREFIX, DELEGATED_PREFIX -> attempt.prefix(attribute(variable));
      case NAS_PORT -> Long.toString(request.unsigned(AttributeType.NAS_PORT, 0));
      default -> request.text(attribute(variable));
    };
  }

  private static final int NONE = 0;

  private static int attribute(Variable variable) {
    return switch (variable) {
      case USERNAME -> AttributeType.USER_NAME;
      case CALLING_STATION -> AttributeType.CALLING_STATION_ID;
      case SESSION_ID -> AttributeType.ACCT_SESSION_ID;
      case NAS_PORT -> AttributeType.NAS_PORT;
      case NAS_PORT_ID -> AttributeType.NAS_PORT_ID;
      case IPV6_PREFIX -> AttributeType.FRAMED_IPV6_PREFIX;
      case DELEGATED_PREFIX -> AttributeType.DELEGATED_IPV6_PREFIX;
      default -> NONE;
    };
  }

  private String address() {
    return (framedIp >>> 24)
        + "."
        + (framedIp >>> 16 & 0xFF)
        + "."
        + (framedIp >>> 8 & 0xFF)
        + "."
        + (framedIp & 0xFF);
  }

  @Override
  public byte[] hidden(byte[] plain) {
    return encryption.hide(plain, request.octets(), RadiusPacket.AUTHENTICATOR_OFFSET, secret);
  }
}
