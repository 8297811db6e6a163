package gradus.worker.sandbox;

import gradus.model.CallRecord;
import gradus.protocol.ClassFile;
import gradus.worker.bridge.Bridge;
import gradus.worker.bridge.runtime.LastCall;
import gradus.worker.bridge.runtime.StandIns;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An exercise's test classes, loaded and initialised once for all submissions. Between tests
 * nothing leads from them to a learner's class.
 */
final class KeptTests {

  private final Bridge bridge;
  private final ClassLoader loader;
  private final ClassFile adapter;
  private final Class<?> target;
  private final Field current;
  private final Object nobody;

  private KeptTests(TestSuite suite, Bridge bridge) throws ReflectiveOperationException {
    this.bridge = bridge;
    List<ClassFile> classes = new ArrayList<>(suite.testClasses());
    classes.addAll(bridge.testSide());
    loader = new TestLoader(new LearnerLoader(List.of()), suite, classes);
    // Else a learner who overflows the stack within a test could spoil a class for the next.
    for (ClassFile each : classes) {
      Class.forName(each.name(), true, loader);
    }
    adapter = bridge.learnerSide();
    target = loader.loadClass(Bridge.targetName());
    current = target.getField(Bridge.CURRENT);
    nobody = current.get(null);
  }

  /**
   * Loads tests to be kept.
   *
   * @return nothing where they could remember anything, do more with a submission than to call its
   *     public methods, or cannot be initialised
   */
  static Optional<KeptTests> of(TestSuite suite) {
    if (StaticState.isPossibleInTests(suite.testClasses())) {
      return Optional.empty();
    }
    return Bridge.of(suite.starterClasses())
        .filter(each -> each.suffices(suite.testClasses()))
        .flatMap(each -> load(suite, each));
  }

  private static Optional<KeptTests> load(TestSuite suite, Bridge bridge) {
    try {
      return Optional.of(new KeptTests(suite, bridge));
    } catch (ReflectiveOperationException | LinkageError e) {
      return Optional.empty();
    }
  }

  ClassLoader loader() {
    return loader;
  }

  /** Makes tests call classes that nobody has loaded yet, and returns what makes them do so. */
  Object connect(List<ClassFile> learnerClasses) {
    try {
      new AdapterLoader(new LearnerLoader(learnerClasses), target).connect(adapter);
      return current.get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the tests have no bridge", e);
    }
  }

  /** Makes tests call what they called before. */
  void reconnect(Object connection) {
    try {
      current.set(null, connection);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("the tests have no bridge", e);
    }
  }

  /** Returns the call of the learner's that began last since {@link #disconnect}, if any did. */
  @Nullable CallRecord lastCall() {
    LastCall last = LastCall.recall();
    return last == null ? null : bridge.describe(last);
  }

  /** Lets go of the learner's classes and objects. */
  void disconnect() {
    reconnect(nobody);
    LastCall.forget();
    StandIns.forget();
  }
}
