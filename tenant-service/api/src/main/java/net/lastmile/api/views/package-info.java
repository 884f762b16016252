/** Views of lists that staff save for themselves. */
package net.lastmile.api.views;
