package net.lastmile.tenancy.provisioning;

/** The first admin's details, which an operator may correct. */
public record AdminContact(String adminName, String email) {}
