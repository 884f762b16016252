/**
 * Templates: what each make of router is told of a plan, as text that people write
 * (docs/vendor-templates.md), checked when it is read and rendered once per plan (requirements R3,
 * R12, P1).
 *
 * <ol>
 *   <li>A template that was read can be rendered: whatever plan or line comes, an attribute is
 *       written right or left out.
 *   <li>A template that cannot be read says so for every line at once, and nothing else happens.
 *   <li>Attributes that the edge answers for (signature, class, addresses, time left) cannot be
 *       written by a template.
 *   <li>Edge and centre use this code and no other, so a preview shows what goes over the wire.
 * </ol>
 */
package net.lastmile.edge.vendor.template;
