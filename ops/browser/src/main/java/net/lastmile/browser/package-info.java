/** Debian's chromium, driven by tests: of single pages, and of the whole product. */
package net.lastmile.browser;
