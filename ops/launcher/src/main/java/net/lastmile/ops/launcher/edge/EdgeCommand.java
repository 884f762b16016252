package net.lastmile.ops.launcher.edge;

import picocli.CommandLine.Command;

/** Operates edges. */
@Command(
    name = "edge",
    description =
        "Operate RADIUS edges: list, sessions, trace, log-level, drain, resume, replay-refused.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ListNodes.class,
      FindSessions.class,
      TraceRequests.class,
      SetLogLevel.class,
      DrainNode.class,
      ResumeNode.class,
      ReplayRefused.class
    })
public final class EdgeCommand {}
