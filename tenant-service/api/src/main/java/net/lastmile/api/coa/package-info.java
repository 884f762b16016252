/** Orders to routers about live sessions (RFC 5176) and their results. */
package net.lastmile.api.coa;
