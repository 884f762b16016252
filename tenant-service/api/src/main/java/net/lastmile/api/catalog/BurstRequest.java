package net.lastmile.api.catalog;

import net.lastmile.api.field.Range;
import net.lastmile.api.field.Rate;
import net.lastmile.api.field.Unit;

/** {@link Burst} as people type it; empty for none. */
public record BurstRequest(
    @Rate(optional = true) String burstDownload,
    @Rate(optional = true) String burstUpload,
    @Rate(optional = true) String burstThresholdDownload,
    @Rate(optional = true) String burstThresholdUpload,
    @Range(max = 3_600, unit = Unit.SECONDS) Integer burstSeconds) {}
