/**
 * The EAR on the server it is meant for: whether one standard archive of both WARs deploys whole
 * and answers.
 */
package net.lastmile.ear;
