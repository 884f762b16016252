package net.lastmile.tenancy.domains;

/** The TXT record that proves a name: only the owner of the zone can publish it. */
record TxtProof(String recordName, String value) {}
