/** Whether the data that a page shows has changed. */
package net.lastmile.api.live;
