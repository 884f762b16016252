/**
 * What an operator and a supervisor see of a node, over HTTP on an address of its own: liveness,
 * readiness, a status as JSON, metrics for Prometheus; and with the node's own word ({@code
 * ControlToken}) traces, the log level and taking it out of service. Readiness does not depend on
 * the centre: a node without it serves its subscribers.
 */
package net.lastmile.edge.management;
