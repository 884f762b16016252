package net.lastmile.api.staff;

/** Fields to change; null: leave. */
public record StaffUpdate(String fullName, String email, String kind, Boolean active) {}
