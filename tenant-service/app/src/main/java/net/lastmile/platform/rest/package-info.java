/** The JAX-RS application: MP-JWT at the door, Jackson for bodies, resources found by scanning. */
package net.lastmile.platform.rest;
