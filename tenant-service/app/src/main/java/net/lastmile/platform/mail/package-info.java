/**
 * Mail: an outbox in the database, emptied by a job. State never depends on delivery. Mail that
 * waits is sealed because it may hold a token; mail that was sent is deleted.
 */
package net.lastmile.platform.mail;
