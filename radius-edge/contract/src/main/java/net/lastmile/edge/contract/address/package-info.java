/** IP and hardware addresses as texts, and where routers may be. */
package net.lastmile.edge.contract.address;
