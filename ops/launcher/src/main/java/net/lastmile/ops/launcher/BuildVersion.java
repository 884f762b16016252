package net.lastmile.ops.launcher;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says, as the build wrote it into the jar. */
final class BuildVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"Lastmile " + BuildVersion.class.getPackage().getImplementationVersion()};
  }
}
