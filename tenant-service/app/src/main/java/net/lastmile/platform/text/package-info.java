/** Texts that people or routers chose, made to fit. */
package net.lastmile.platform.text;
