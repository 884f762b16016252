package net.lastmile.ops.bng.packet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tinyradius.core.packet.response.RadiusResponse;

/**
 * The reason a server gives for a refusal: its Reply-Message, or else the code in MS-CHAP-Error.
 */
public final class RejectReason {
  private static final Pattern ERROR_CODE = Pattern.compile("E=(\\d{1,5})");

  private RejectReason() {}

  public static String of(RadiusResponse reject) {
    return Attributes.text(reject, Attributes.NO_VENDOR, Attributes.REPLY_MESSAGE)
        .or(
            () ->
                Attributes.text(reject, Microsoft.VENDOR, Microsoft.CHAP_ERROR)
                    .map(ERROR_CODE::matcher)
                    .filter(Matcher::find)
                    .map(found -> "MS-CHAP error " + found.group(1)))
        .orElse("Access-Reject");
  }
}
