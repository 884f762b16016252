/**
 * Which site a host name stands for, the public one or a tenant's panel, with its language, texts
 * and brand.
 *
 * <ol>
 *   <li>An unknown host name gets a 404 and nothing else; a panel's host serves only that tenant.
 *   <li>A path that can be read in two ways is a 404 ({@link net.lastmile.portal.site.PlainPath});
 *       decisions by path use the path that chose the servlet.
 *   <li>Every word on a page comes from {@code Texts.properties} of the package it belongs to
 *       ({@link net.lastmile.portal.site.Texts}). Keys are page.thing; the build refuses those that
 *       nobody uses and those that stand twice.
 * </ol>
 */
package net.lastmile.portal.site;
