package net.lastmile.ops.launcher.edge;

import picocli.CommandLine.Command;

/** Operates edges. */
@Command(
    name = "edge",
    description = "Operate RADIUS edges: list, trace, log-level, drain, resume.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ListNodes.class,
      TraceRequests.class,
      SetLogLevel.class,
      DrainNode.class,
      ResumeNode.class
    })
public final class EdgeCommand {}
