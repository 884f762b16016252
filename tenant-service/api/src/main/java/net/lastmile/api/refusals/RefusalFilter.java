package net.lastmile.api.refusals;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/** Which refused log-ins a list shows; what is absent narrows nothing. */
public class RefusalFilter {
  /** An outcome such as {@code WRONG_PASSWORD}. */
  @QueryParam("reason")
  public String reason;

  /** Only those whose latest attempt was in the last {@code HOUR}, {@code DAY} or {@code WEEK}. */
  @QueryParam("period")
  public String period;

  /** Only at this router. */
  @QueryParam("nasId")
  public UUID nasId;

  /** Only lines on this plan. */
  @QueryParam("planId")
  public UUID planId;

  /** Only this subscriber's line. */
  @QueryParam("subscriberId")
  public UUID subscriberId;

  /** True: only names of lines; false: only names that no line has. */
  @QueryParam("known")
  public Boolean known;
}
