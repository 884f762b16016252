package net.lastmile.api.dashboard;

import net.lastmile.api.subscribers.SubscriberCountsView;

/** Counts of now and of the last hour. */
public record DashboardView(
    SubscriberCountsView subscribers,
    long nas,
    long nasSeenLastFiveMinutes,
    long plans,
    long acceptsLastHour,
    long rejectsLastHour,
    long downloadOctetsToday,
    long uploadOctetsToday) {}
