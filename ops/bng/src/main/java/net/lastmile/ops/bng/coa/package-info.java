/** Answers Disconnect and CoA requests (RFC 5176). */
package net.lastmile.ops.bng.coa;
