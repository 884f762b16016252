/**
 * A plan in each vendor's attributes. Templates are data, built in or a tenant's own, and are
 * rendered once per plan into octets that replies copy (requirements R3, R12, P1).
 *
 * <p>Shared by edge and centre: a preview is made by the same code that answers routers. The
 * built-in templates are the files in {@code templates} beside this package.
 */
package net.lastmile.edge.templates;
