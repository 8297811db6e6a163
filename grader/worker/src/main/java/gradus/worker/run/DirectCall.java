package gradus.worker.run;

import gradus.protocol.DeclaredTest;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Calls a test as JUnit does, for tests around which JUnit would do nothing else. Most tests are
 * over in less time than JUnit takes to find them.
 */
final class DirectCall {

  private DirectCall() {}

  /**
   * Makes an object of the test's class, within one of each class around it, and calls the test;
   * for a parameterized test once for each value.
   *
   * @return the first that the test or a constructor threw; null if nothing
   * @throws ReflectiveOperationException if the loader does not have the test
   */
  static @Nullable Throwable execute(DeclaredTest test, ClassLoader loader)
      throws ReflectiveOperationException {
    Class<?> type = Class.forName(test.className(), false, loader);
    Method method = type.getDeclaredMethod(test.methodName(), ParameterTypes.of(test, loader));
    method.setAccessible(true);
    Throwable first = null;
    for (Object[] each : cases(method)) {
      Throwable thrown = call(method, each);
      first = first == null ? thrown : first;
    }
    return first;
  }

  private static List<Object[]> cases(Method method) {
    if (method.getParameterCount() == 0) {
      return List.<Object[]>of(new Object[0]);
    }
    ValueSource values = method.getAnnotation(ValueSource.class);
    Stream<?> all =
        Stream.of(
                Arrays.stream(values.ints()).boxed(),
                Arrays.stream(values.longs()).boxed(),
                Arrays.stream(values.doubles()).boxed(),
                IntStream.range(0, values.booleans().length).mapToObj(i -> values.booleans()[i]),
                Arrays.stream(values.strings()))
            .flatMap(Function.identity());
    return all.map(each -> new Object[] {each}).toList();
  }

  private static @Nullable Throwable call(Method test, Object... arguments)
      throws ReflectiveOperationException {
    try {
      test.invoke(instance(test.getDeclaringClass()), arguments);
      return null;
    } catch (InvocationTargetException e) {
      return e.getCause();
    }
  }

  private static Object instance(Class<?> type) throws ReflectiveOperationException {
    Class<?> outer = type.getEnclosingClass();
    if (outer == null || Modifier.isStatic(type.getModifiers())) {
      return accessible(type.getDeclaredConstructor()).newInstance();
    }
    return accessible(type.getDeclaredConstructor(outer)).newInstance(instance(outer));
  }

  private static Constructor<?> accessible(Constructor<?> constructor) {
    constructor.setAccessible(true);
    return constructor;
  }
}
