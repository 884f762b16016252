package net.lastmile.tenancy.domains;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.InitialDirContext;
import net.lastmile.platform.configuration.PlatformConfig;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/** Queries DNS with the JDK's own client. */
@ApplicationScoped
class TxtLookup {
  private static final long TIMEOUT_MILLIS = 10_000;
  private static final int MOST_AT_ONCE = 4;

  /** Doubled with each try. */
  private static final String FIRST_WAIT_MILLIS = "1000";

  private static final String TRIES = "3";
  private static final String TXT = "TXT";

  @Inject private PlatformConfig config;

  /**
   * The texts of a name's TXT records; none if there is no such name.
   *
   * @throws net.lastmile.platform.problem.ProblemException {@link DomainError#DNS_SILENT}
   */
  @Timeout(TIMEOUT_MILLIS)
  @Bulkhead(MOST_AT_ONCE)
  @CircuitBreaker(
      requestVolumeThreshold = 10,
      failureRatio = 0.8,
      delay = 5_000,
      skipOn = BulkheadException.class)
  @SuppressWarnings("BanJNDI") // The DNS provider only reads records and deserializes nothing.
  List<String> texts(String name) {
    try {
      InitialDirContext dns = new InitialDirContext(environment());
      try {
        return texts(dns.getAttributes(name, new String[] {TXT}).get(TXT));
      } finally {
        dns.close();
      }
    } catch (NameNotFoundException _) {
      return List.of();
    } catch (NamingException _) {
      throw DomainError.DNS_SILENT.asException();
    }
  }

  private Hashtable<String, String> environment() {
    Hashtable<String, String> environment = new Hashtable<>();
    environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
    // Without a server name the JDK uses the system's servers.
    environment.put(Context.PROVIDER_URL, "dns://" + config.dnsServer());
    environment.put("com.sun.jndi.dns.timeout.initial", FIRST_WAIT_MILLIS);
    environment.put("com.sun.jndi.dns.timeout.retries", TRIES);
    return environment;
  }

  private static List<String> texts(Attribute records) throws NamingException {
    List<String> texts = new ArrayList<>();
    if (records != null) {
      NamingEnumeration<?> values = records.getAll();
      while (values.hasMore()) {
        texts.add(unquoted(values.next().toString()));
      }
    }
    return texts;
  }

  /** A text that contains spaces arrives between double quotes. */
  private static String unquoted(String text) {
    return text.replace("\"", "").strip();
  }
}
