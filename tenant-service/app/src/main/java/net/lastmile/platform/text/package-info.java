/** Texts from people or routers, shortened to fit. */
package net.lastmile.platform.text;
