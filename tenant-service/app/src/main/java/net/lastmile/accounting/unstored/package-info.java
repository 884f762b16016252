/**
 * Events that could not be stored: shown to staff, stored again, discarded, deleted after a time.
 */
package net.lastmile.accounting.unstored;
