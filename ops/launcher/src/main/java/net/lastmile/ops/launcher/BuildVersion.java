package net.lastmile.ops.launcher;

import picocli.CommandLine.IVersionProvider;

/** The text of {@code --version}, which the build writes into the jar. */
final class BuildVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"Lastmile " + BuildVersion.class.getPackage().getImplementationVersion()};
  }
}
