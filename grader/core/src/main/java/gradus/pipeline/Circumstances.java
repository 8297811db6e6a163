package gradus.pipeline;

import gradus.isolation.IsolationLayer;
import gradus.report.RunSection;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** When, where and under what a grading happens. */
public final class Circumstances {

  private final Instant startedAt;
  private final long startedNanos;

  private Circumstances(Instant startedAt, long startedNanos) {
    this.startedAt = startedAt;
    this.startedNanos = startedNanos;
  }

  /** Begins now. */
  public static Circumstances begin() {
    return new Circumstances(Instant.now(), System.nanoTime());
  }

  /** Returns the version of this program; {@code development} outside of a build. */
  public static String version() {
    String version = Circumstances.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /**
   * Returns what a report says of this run, as of now.
   *
   * @param isolation the layers that were on
   */
  public RunSection section(List<IsolationLayer> isolation) {
    return new RunSection(
        version(),
        startedAt.truncatedTo(ChronoUnit.MILLIS).toString(),
        System.getProperty("java.version"),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        isolation.stream().map(IsolationLayer::wireName).toList(),
        Duration.ofNanos(System.nanoTime() - startedNanos).toMillis());
  }
}
