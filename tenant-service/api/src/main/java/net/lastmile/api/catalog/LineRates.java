package net.lastmile.api.catalog;

/** Rates in kbit/s. */
public record LineRates(int downloadKbps, int uploadKbps) {}
