package net.lastmile.edge.templates.template;

/** Where an expression gets its variables. */
interface Values {
  Value of(Variable variable);
}
