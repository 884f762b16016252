/** IP addresses and prefixes as people type them. */
package net.lastmile.network.address;
