/**
 * {@code /panel/_parts}: what pages are made of, each in its states, to look at while one changes a
 * tag or a style. It exists only where {@code lastmile.portal.parts} is true, and shows nothing of
 * a tenant's.
 */
package net.lastmile.portal.parts;
