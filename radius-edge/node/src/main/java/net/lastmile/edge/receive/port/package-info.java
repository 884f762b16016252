/** UDP sockets and their loops: Linux's batches where there are any, Netty elsewhere. */
package net.lastmile.edge.receive.port;
