package gradus.worker.run;

import gradus.worker.discovery.OwnTest;
import gradus.worker.metering.runtime.Meter;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls a learner's tests as JUnit does: each on new objects, between what stands around it. */
final class OwnTestCalls {

  private final ClassLoader loader;
  private final Set<OwnTest.Method> begun = new HashSet<>();
  private final List<OwnTest.Method> atEnd = new ArrayList<>();

  /**
   * @param loader has the tests and what they test, none of them loaded yet
   */
  OwnTestCalls(ClassLoader loader) {
    this.loader = loader;
  }

  /** Runs a test with each of its arguments; returns the first thing thrown. */
  @SuppressWarnings("CatchingUnchecked") // whatever is thrown is the test's failure
  @Nullable Throwable call(OwnTest test) {
    try {
      begin(test.hooks());
      for (List<Object> each : test.cases()) {
        callOnce(test, each);
      }
      return null;
    } catch (Throwable thrown) {
      return told(thrown);
    }
  }

  /** Runs what comes after all tests. */
  @SuppressWarnings("CatchingUnchecked")
  @Nullable Throwable end() {
    try {
      for (OwnTest.Method each : atEnd) {
        invoke(each, null, List.of());
      }
      return null;
    } catch (Throwable thrown) {
      return told(thrown);
    }
  }

  private static Throwable told(Throwable thrown) {
    return thrown instanceof InvocationTargetException call && call.getCause() != null
        ? call.getCause()
        : thrown;
  }

  private void begin(OwnTest.Hooks hooks) throws ReflectiveOperationException {
    for (OwnTest.Method each : hooks.afterAll()) {
      if (!atEnd.contains(each)) {
        atEnd.add(each);
      }
    }
    for (OwnTest.Method each : hooks.beforeAll()) {
      if (begun.add(each)) {
        invoke(each, null, List.of());
      }
    }
  }

  private void callOnce(OwnTest test, List<Object> arguments) throws ReflectiveOperationException {
    List<Object> objects = objects(test.classNames());
    for (OwnTest.Method each : test.hooks().beforeEach()) {
      invoke(each, objects.get(each.depth()), List.of());
    }
    invoke(test.method(), objects.get(test.method().depth()), arguments);
    for (OwnTest.Method each : test.hooks().afterEach()) {
      invoke(each, objects.get(each.depth()), List.of());
    }
  }

  /** Makes an object of each class, within that of the class around it. */
  private List<Object> objects(List<String> classNames) throws ReflectiveOperationException {
    List<Object> objects = new ArrayList<>();
    for (String each : classNames) {
      Class<?> type = Class.forName(each, false, loader);
      if (objects.isEmpty()) {
        objects.add(accessible(type.getDeclaredConstructor()).newInstance());
      } else {
        Object outer = objects.get(objects.size() - 1);
        Constructor<?> constructor = type.getDeclaredConstructor(outer.getClass());
        objects.add(accessible(constructor).newInstance(outer));
      }
    }
    return objects;
  }

  /** Calls a method; where the meter has stopped, nothing goes on. */
  private void invoke(OwnTest.Method called, @Nullable Object target, List<Object> arguments)
      throws ReflectiveOperationException {
    Class<?>[] types = ParameterTypes.of(called.parameterTypes(), loader);
    Class<?> owner = Class.forName(called.owner(), false, loader);
    Method method = accessible(owner.getDeclaredMethod(called.name(), types));
    Object[] values = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      values[i] = Argument.of(arguments.get(i), types[i]);
    }
    Object on = Modifier.isStatic(method.getModifiers()) ? null : target;
    if (on == null && !Modifier.isStatic(method.getModifiers())) {
      throw new NoSuchMethodException(called.name() + " must be static");
    }
    try {
      method.invoke(on, values);
    } catch (InvocationTargetException e) {
      Meter.caught(Objects.requireNonNullElse(e.getCause(), e));
      throw e;
    }
  }

  private static <T extends AccessibleObject> T accessible(T member) {
    member.setAccessible(true);
    return member;
  }
}
