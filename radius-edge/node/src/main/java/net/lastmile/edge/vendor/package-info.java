/**
 * What a plan looks like in each vendor's attributes: one template a vendor, rendered once per plan
 * into octets that replies copy (requirements R3, R12, P1).
 *
 * <p>A template reads a {@link net.lastmile.edge.contract.PlanRecord} and nothing else; adding a
 * vendor is adding a template to {@link net.lastmile.edge.vendor.VendorTemplate}.
 */
package net.lastmile.edge.vendor;
