package gradus.benchmarks;

import gradus.worker.metering.runtime.Meter;
import gradus.worker.metering.runtime.MeterLimits;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Runs each program plain and metered, under the flags of the worker.
 *
 * <p>The distribution is sampled, because on a machine with other work only the fastest runs tell
 * what the programs cost.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
    value = 2,
    jvmArgsAppend = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-Xss64m"})
public class MeteringBenchmark {

  /** The program. */
  @Param({
    "MatrixProduct",
    "Gradient",
    "Fibonacci",
    "WordCount",
    "Sorting",
    "Text",
    "Streams",
    "EditDistance",
    "Sieve",
    "Points",
    "DepthFirst"
  })
  public String kernel = "";

  /** Whether it is instrumented. */
  @Param({"false", "true"})
  public boolean metered;

  private DoubleSupplier program = () -> 0;

  /** Compiles and loads the program. */
  @Setup
  public void load() throws IOException, ReflectiveOperationException {
    Kernels kernels = metered ? Kernels.metered() : Kernels.plain();
    Meter.start(new MeterLimits(1L << 60, 64 << 20, 1 << 10));
    program = kernels.kernel(kernel);
  }

  /** Begins a test, so that what one keeps is forgotten. */
  @Setup(Level.Iteration)
  public void start() {
    Meter.start(new MeterLimits(1L << 60, 64 << 20, 1 << 10));
  }

  /** Runs the program once. */
  @Benchmark
  public double run() {
    return program.getAsDouble();
  }
}
