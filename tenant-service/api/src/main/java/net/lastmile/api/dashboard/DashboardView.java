package net.lastmile.api.dashboard;

import java.util.List;
import net.lastmile.api.subscribers.SubscriberCountsView;

/**
 * Counts for now and for the last hour.
 *
 * @param rejectsLastHour attempts to log in that were refused
 * @param refusedLastHour names that were, each router and reason counted by itself: as many as
 *     {@code /refused-log-ins?period=HOUR} has
 * @param edgesRefusingAccounting names of RADIUS servers that leave accounting unanswered at the
 *     moment because they cannot write it to disk
 * @param unstoredEvents number of events that RADIUS servers sent and the platform could not store;
 *     see {@code /unstored-events}
 */
public record DashboardView(
    SubscriberCountsView subscribers,
    long nas,
    long nasSeenLastFiveMinutes,
    long plans,
    long acceptsLastHour,
    long rejectsLastHour,
    long refusedLastHour,
    long downloadOctetsToday,
    long uploadOctetsToday,
    List<String> edgesRefusingAccounting,
    long unstoredEvents) {}
