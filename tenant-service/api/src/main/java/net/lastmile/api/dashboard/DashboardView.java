package net.lastmile.api.dashboard;

import java.util.List;
import net.lastmile.api.subscribers.SubscriberCountsView;

/**
 * Counts of now and of the last hour.
 *
 * @param edgesRefusingAccounting names of RADIUS servers that leave accounting unanswered at the
 *     moment, as they cannot put it on disk
 * @param unstoredEvents what RADIUS servers sent and could not be stored; see {@code
 *     /unstored-events}
 */
public record DashboardView(
    SubscriberCountsView subscribers,
    long nas,
    long nasSeenLastFiveMinutes,
    long plans,
    long acceptsLastHour,
    long rejectsLastHour,
    long downloadOctetsToday,
    long uploadOctetsToday,
    List<String> edgesRefusingAccounting,
    long unstoredEvents) {}
