/** Cuts sessions of lines that may no longer be online. */
package net.lastmile.subscribers.cuts;
