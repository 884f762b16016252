package net.lastmile.ops.launcher.operator;

import picocli.CommandLine.Command;

/** The commands of the platform's operator. */
@Command(
    name = "operator",
    description = "Act as the platform's operator: token, tenants.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {PrintToken.class, ListTenants.class})
public final class OperatorCommand {}
