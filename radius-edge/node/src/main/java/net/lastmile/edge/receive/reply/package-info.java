/** Replies that wait, and replies kept for retransmitted requests (RFC 5080). */
package net.lastmile.edge.receive.reply;
