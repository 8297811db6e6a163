package gradus.model;

import java.util.Locale;
import java.util.Set;

/** The layers between a learner's code and the machine, in the order of the design. */
public enum IsolationLayer {
  POLICY,
  METERING,
  CLASS_LOADER,
  PROCESS,
  RLIMITS,
  NAMESPACES;

  /** The layers that need nothing but a JDK. */
  public static final Set<IsolationLayer> IN_EVERY_WORKER =
      Set.of(POLICY, METERING, CLASS_LOADER, PROCESS);

  /** Returns the name that reports and options use, such as {@code class-loader}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
