package net.lastmile.platform.persistence;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/** Declares the one pool of the platform. */
@ApplicationScoped
@DataSourceDefinition(
    name = PlatformPool.NAME,
    className = "net.lastmile.platform.persistence.PlatformDataSource",
    initialPoolSize = 2,
    minPoolSize = 2,
    maxPoolSize = 24,
    maxIdleTime = 300)
public class PlatformPool {
  public static final String NAME = "java:app/jdbc/platform";
}
