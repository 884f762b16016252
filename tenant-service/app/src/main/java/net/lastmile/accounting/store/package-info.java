/**
 * Stores one tenant's part of a batch in one transaction; what cannot be stored becomes a dead
 * letter.
 */
package net.lastmile.accounting.store;
