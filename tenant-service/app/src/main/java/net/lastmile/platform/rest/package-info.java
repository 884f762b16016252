/**
 * The JAX-RS application: MP-JWT checks tokens, Jackson reads and writes bodies, resources are
 * found by scanning.
 */
package net.lastmile.platform.rest;
