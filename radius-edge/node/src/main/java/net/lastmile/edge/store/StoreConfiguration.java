package net.lastmile.edge.store;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import net.lastmile.edge.store.cluster.PreparedChannel;
import net.lastmile.edge.store.merge.FirstLockWins;
import net.lastmile.edge.store.merge.HighestSeqWins;
import net.lastmile.edge.store.merge.NewestWins;
import net.lastmile.edge.store.record.StoredRecordSchemaImpl;
import org.infinispan.commons.dataconversion.MediaType;
import org.infinispan.configuration.cache.CacheMode;
import org.infinispan.configuration.cache.Configuration;
import org.infinispan.configuration.cache.ConfigurationBuilder;
import org.infinispan.configuration.global.GlobalConfiguration;
import org.infinispan.configuration.global.GlobalConfigurationBuilder;
import org.infinispan.configuration.global.ShutdownHookBehavior;
import org.infinispan.configuration.global.UncleanShutdownAction;
import org.infinispan.conflict.EntryMergePolicy;
import org.infinispan.partitionhandling.PartitionHandling;
import org.infinispan.remoting.transport.jgroups.JGroupsTransport;
import org.jgroups.JChannel;

/** Infinispan's configuration; the reasons for each choice are in the package's documentation. */
final class StoreConfiguration {
  /**
   * A node that hands the region over to another first searches its whole disk for entries that are
   * not in memory. It finds none, but Infinispan gives up if that takes this long. Log-ins do not
   * wait as long: {@link SharedMap#swap}, {@link RegionMacLocks#lock}.
   */
  private static final int REMOTE_TIMEOUT_SECONDS = 120;

  private static final int STATE_TRANSFER_TIMEOUT_SECONDS = 600;
  private static final int SEGMENTS = 16;
  private static final int OPEN_FILES = 64;

  private StoreConfiguration() {}

  static GlobalConfiguration global(Path directory, String region, String node, JChannel channel) {
    GlobalConfigurationBuilder global = new GlobalConfigurationBuilder();
    global
        .transport()
        .defaultTransport()
        .addProperty(JGroupsTransport.CHANNEL_CONFIGURATOR, new PreparedChannel(channel))
        .clusterName("lastmile-" + region)
        .nodeName(node);
    global.serialization().addContextInitializer(new StoredRecordSchemaImpl());
    global
        .globalState()
        .enable()
        .persistentLocation(directory.toString())
        // Every kill -9 leaves a lock file, which is no reason not to start.
        .uncleanShutdownAction(UncleanShutdownAction.IGNORE);
    global.metrics().gauges(false).histograms(false);
    global.jmx().disable();
    global.shutdown().hookBehavior(ShutdownHookBehavior.DONT_REGISTER);
    return global.build();
  }

  static Configuration records() {
    return replicated("records", new HighestSeqWins());
  }

  static Configuration macLocks() {
    return replicated("mac-locks", new FirstLockWins());
  }

  /** For what the nodes agree on among themselves, without the centre. */
  static Configuration shared(String name) {
    return replicated(name, new NewestWins());
  }

  private static Configuration replicated(
      String name, EntryMergePolicy<Object, Object> mergePolicy) {
    ConfigurationBuilder cache = new ConfigurationBuilder();
    cache.encoding().mediaType(MediaType.APPLICATION_PROTOSTREAM_TYPE);
    cache
        .clustering()
        .cacheMode(CacheMode.REPL_SYNC)
        .remoteTimeout(REMOTE_TIMEOUT_SECONDS, TimeUnit.SECONDS)
        .stateTransfer()
        .timeout(STATE_TRANSFER_TIMEOUT_SECONDS, TimeUnit.SECONDS)
        .hash()
        .numSegments(SEGMENTS)
        .partitionHandling()
        .whenSplit(PartitionHandling.ALLOW_READ_WRITES)
        .mergePolicy(mergePolicy);
    cache
        .persistence()
        .addSoftIndexFileStore()
        .dataLocation(name + "/data")
        .indexLocation(name + "/index")
        .openFilesLimit(OPEN_FILES)
        .preload(true)
        .purgeOnStartup(false)
        .shared(false);
    return cache.build();
  }
}
