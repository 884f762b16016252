/**
 * What a plan looks like in each vendor's attributes: templates as data, the built-in ones and each
 * tenant's own, rendered once per plan into octets that replies copy (requirements R3, R12, P1).
 *
 * <p>Shared by edge and centre: what a preview shows is made by the code that answers routers. The
 * built-in templates are the files in {@code templates} beside this package.
 */
package net.lastmile.edge.vendor;
