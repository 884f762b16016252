/** Tests that run inside Payara Micro, beside the beans of the packaged WAR. */
package net.lastmile.container;
