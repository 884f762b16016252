package net.lastmile.edge.vendor.template;

/** Where an expression finds its variables. */
interface Values {
  Value of(Variable variable);
}
