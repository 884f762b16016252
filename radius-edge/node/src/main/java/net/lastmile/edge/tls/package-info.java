/** What the edge's TLS servers have in common: RadSec's and the tunnels of EAP. */
package net.lastmile.edge.tls;
