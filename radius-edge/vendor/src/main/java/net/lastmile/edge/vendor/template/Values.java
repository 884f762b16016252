package net.lastmile.edge.vendor.template;

/** Where an expression gets its variables. */
interface Values {
  Value of(Variable variable);
}
