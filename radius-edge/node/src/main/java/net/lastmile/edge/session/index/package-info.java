/** The region's live sessions, found by key, router, line and address. */
package net.lastmile.edge.session.index;
