/**
 * Mail: an outbox in the database, emptied by a job. State never depends on delivery. What waits is
 * sealed, for it may hold a token; what was sent is forgotten.
 */
package net.lastmile.platform.mail;
