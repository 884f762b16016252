/**
 * Templates: what each make of router is told about a plan, as text that people write
 * (docs/vendor-templates.md). A template is checked when it is read and rendered once per plan
 * (requirements R3, R12, P1).
 *
 * <ol>
 *   <li>A template that was read can be rendered: for any plan and line, an attribute is written
 *       correctly or left out.
 *   <li>A template that cannot be read reports all wrong lines at once and changes nothing.
 *   <li>A template cannot write the attributes that the edge itself is responsible for (signature,
 *       class, addresses, time left).
 *   <li>Edge and centre use this code and no other, so a preview shows what goes over the wire.
 * </ol>
 */
package net.lastmile.edge.templates.template;
