package net.lastmile.vendors;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import net.lastmile.edge.templates.VendorTemplates;
import net.lastmile.edge.templates.dictionary.AttributeDictionary;
import net.lastmile.platform.configuration.PlatformConfig;

/**
 * The attributes that templates may name, read once at start; a file that cannot be read ends the
 * start.
 */
@ApplicationScoped
class Dictionaries {
  private static final Logger LOG = System.getLogger(Dictionaries.class.getName());

  @Inject private PlatformConfig config;
  private AttributeDictionary attributes;
  private VendorTemplates builtIn;

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    // The call alone makes the bean now and not at the first request.
  }

  @PostConstruct
  void read() {
    attributes =
        config.dictionaries() == null
            ? AttributeDictionary.builtIn()
            : AttributeDictionary.with(config.dictionaries());
    builtIn = VendorTemplates.builtIn();
    attributes.warnings().forEach(warning -> LOG.log(Level.WARNING, warning));
  }

  AttributeDictionary attributes() {
    return attributes;
  }

  VendorTemplates builtIn() {
    return builtIn;
  }
}
