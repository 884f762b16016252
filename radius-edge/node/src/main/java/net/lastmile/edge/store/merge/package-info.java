/** Which of two versions counts after a split. */
package net.lastmile.edge.store.merge;
