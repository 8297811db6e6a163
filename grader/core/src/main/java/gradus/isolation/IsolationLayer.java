package gradus.isolation;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The layers between a learner's code and the machine, in the order of the design: outermost last
 * among those that every worker has, and of the operating system's the weakest first. A layer that
 * is not written here is put around no worker: {@code ArchitectureTest} finds it.
 */
@SuppressWarnings("ImmutableEnumChecker") // layers have no state
public enum IsolationLayer {
  POLICY,
  METERING,
  CLASS_LOADER,
  PROCESS,
  RLIMITS(new Rlimits()),
  NAMESPACES(new Namespaces());

  /** The layers that need nothing but a JDK. */
  public static final Set<IsolationLayer> IN_EVERY_WORKER =
      Stream.of(values())
          .filter(each -> each.system == null)
          .collect(Collectors.toUnmodifiableSet());

  private final @Nullable SystemLayer system;

  IsolationLayer() {
    system = null;
  }

  IsolationLayer(SystemLayer system) {
    this.system = system;
  }

  /** Returns what the operating system has to do for it; nothing where every worker has it. */
  public Optional<SystemLayer> system() {
    return Optional.ofNullable(system);
  }

  /** Returns the name that reports and options use, such as {@code class-loader}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
