/**
 * What operators and supervisors see of a node, over HTTP on an address of its own: liveness,
 * readiness, a status as JSON, and metrics for Prometheus. With the node's own token ({@code
 * ControlToken}) also traces, the log level and taking the node out of service. Readiness does not
 * depend on the centre: without it, a node still serves its subscribers.
 */
package net.lastmile.edge.management;
