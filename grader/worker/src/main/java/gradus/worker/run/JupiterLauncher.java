package gradus.worker.run;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import gradus.protocol.DeclaredTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherConstants;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherExecutionRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The JUnit Platform with the Jupiter engine and nothing that it would find by itself. */
final class JupiterLauncher {

  /** Of a session that stays open: opening one costs more than many a test. */
  private final Launcher launcher =
      LauncherFactory.openSession(
              LauncherConfig.builder()
                  .enableTestEngineAutoRegistration(false)
                  .enableTestExecutionListenerAutoRegistration(false)
                  .enableLauncherSessionListenerAutoRegistration(false)
                  .enableLauncherDiscoveryListenerAutoRegistration(false)
                  .enablePostDiscoveryFilterAutoRegistration(false)
                  .addTestEngines(new JupiterTestEngine())
                  .build())
          .getLauncher();

  /** What the platform said of one test. */
  record Execution(int invocations, @Nullable Throwable failure) {}

  /**
   * Runs one test method, all its invocations where it is parameterized.
   *
   * @return how many invocations ran and the first failure
   * @throws ReflectiveOperationException if the loader does not have the test
   */
  Execution execute(DeclaredTest test, ClassLoader loader) throws ReflectiveOperationException {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .enableImplicitConfigurationParameters(false)
            // Nobody reads the traces as a whole, and after deep recursion they are long.
            .configurationParameter(
                LauncherConstants.STACKTRACE_PRUNING_ENABLED_PROPERTY_NAME, "false")
            .selectors(
                selectMethod(
                    Class.forName(test.className(), false, loader),
                    test.methodName(),
                    ParameterTypes.of(test, loader)))
            .build();
    FailureListener listener = new FailureListener();
    launcher.execute(LauncherExecutionRequestBuilder.request(request).listeners(listener).build());
    return new Execution(listener.invocations, listener.failure);
  }

  /** Aborted and skipped count as failed: a test that did not run to its end shows nothing. */
  private static final class FailureListener implements TestExecutionListener {

    private int invocations;
    private @Nullable Throwable failure;

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
      if (identifier.isTest()) {
        invocations++;
      }
      if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL && failure == null) {
        failure =
            result
                .getThrowable()
                .orElseGet(() -> new AssertionError("the test did not run to its end"));
      }
    }

    @Override
    public void executionSkipped(TestIdentifier identifier, String reason) {
      if (failure == null) {
        failure = new AssertionError("the test was skipped: " + reason);
      }
    }
  }
}
