package net.lastmile.pages;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.lastmile.browser.ServerFaults;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Marks a class that looks at pages of the {@link Portal}: its tests share a browser, and after it
 * the server's log is searched for {@link ServerFaults}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(PageTest.LogSearch.class)
@interface PageTest {
  /** Fails a class during which the server mixed something up. */
  final class LogSearch implements AfterAllCallback {
    @Override
    public void afterAll(ExtensionContext context) {
      ServerFaults.assertNone(PortalServer.LOG, context.getRequiredTestClass());
    }
  }
}
