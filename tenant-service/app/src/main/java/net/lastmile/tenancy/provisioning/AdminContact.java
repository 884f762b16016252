package net.lastmile.tenancy.provisioning;

/** Who the first admin is to be, as an operator may correct it. */
public record AdminContact(String adminName, String email) {}
