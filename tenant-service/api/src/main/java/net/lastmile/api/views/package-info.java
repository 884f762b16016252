/** Views of lists that staff keep for themselves. */
package net.lastmile.api.views;
