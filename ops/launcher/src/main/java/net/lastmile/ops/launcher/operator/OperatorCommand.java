package net.lastmile.ops.launcher.operator;

import picocli.CommandLine.Command;

/** Runs the platform. */
@Command(
    name = "operator",
    description = "Act as the platform's operator: token, tenants.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {PrintToken.class, ListTenants.class})
public final class OperatorCommand {}
