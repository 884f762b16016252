package net.lastmile.api.subscribers;

import java.util.List;
import net.lastmile.api.coa.SessionChangeView;

/**
 * What another plan would mean for a line.
 *
 * @param downloadKbps of the present plan, as {@code uploadKbps}; 0: without limit
 * @param newDownloadKbps of the other plan, as {@code newUploadKbps}
 * @param sessions what its live sessions would meet; if there are none, the plan holds from the
 *     next log-in
 */
public record PlanChangeView(
    String planName,
    int downloadKbps,
    int uploadKbps,
    String newPlanName,
    int newDownloadKbps,
    int newUploadKbps,
    List<SessionChangeView> sessions) {}
