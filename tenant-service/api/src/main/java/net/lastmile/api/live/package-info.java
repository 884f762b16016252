/** Whether what is shown has changed. */
package net.lastmile.api.live;
