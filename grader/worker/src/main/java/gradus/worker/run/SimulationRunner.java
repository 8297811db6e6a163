package gradus.worker.run;

import gradus.protocol.Simulate;
import gradus.protocol.Simulated;
import gradus.worker.metering.runtime.Exhaustion;
import gradus.worker.metering.runtime.Meter;
import gradus.worker.metering.runtime.MeterLimits;
import gradus.worker.metering.runtime.MeterReading;
import gradus.worker.sandbox.Sandbox;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Runs the class of a simulated prediction, counted and limited like a test. */
public final class SimulationRunner {

  private static final String SIGNATURE =
      "public static double simulate(long seed, double... given)";

  private SimulationRunner() {}

  /**
   * Runs a simulation on a class loader in which no other has left anything.
   *
   * @param limits what the class may use
   */
  public static Simulated run(Sandbox sandbox, Simulate command, MeterLimits limits) {
    FailureText text = new FailureText(sandbox::isLearners);
    Meter.start(limits, Sandbox::isLearners);
    Outcome outcome = call(sandbox, command, text);
    MeterReading reading = Meter.stop(outcome.thrown());
    String trouble =
        reading.exhaustion() == Exhaustion.NONE
            ? outcome.trouble()
            : RunOutText.of(reading, limits);
    double value = trouble.isEmpty() ? outcome.value() : Double.NaN;
    return new Simulated(value, trouble, reading.jvmSpent());
  }

  /**
   * How the call ended before the meter is read.
   *
   * @param trouble read while the meter runs: an exception's message may be the class's code
   */
  private record Outcome(double value, String trouble, @Nullable Throwable thrown) {}

  @SuppressWarnings("CatchingUnchecked") // whatever it throws is its outcome
  private static Outcome call(Sandbox sandbox, Simulate command, FailureText text) {
    try {
      ClassLoader loader = sandbox.open();
      Method method =
          Class.forName(command.className(), false, loader)
              .getMethod("simulate", long.class, double[].class);
      if (!Modifier.isStatic(method.getModifiers()) || method.getReturnType() != double.class) {
        return new Outcome(Double.NaN, "there is no " + SIGNATURE, null);
      }
      double[] given = command.given().stream().mapToDouble(Double::doubleValue).toArray();
      Double value = (Double) method.invoke(null, command.seed(), given);
      String trouble = Double.isFinite(value) ? "" : "the simulation gives " + value;
      return new Outcome(value, trouble, null);
    } catch (NoSuchMethodException | IllegalAccessException e) {
      return new Outcome(Double.NaN, "there is no " + SIGNATURE, null);
    } catch (InvocationTargetException e) {
      Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
      return new Outcome(Double.NaN, text.ofException(cause), cause);
    } catch (Throwable e) {
      return new Outcome(Double.NaN, text.ofException(e), e);
    }
  }
}
