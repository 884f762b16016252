/**
 * What tests of single pages and of the whole product share: Debian's chromium, which they drive,
 * and what the server behind the pages must never log.
 */
package net.lastmile.browser;
