package gradus.worker.discovery;

import java.util.List;

/**
 * One of a learner's own tests, and what to call for it.
 *
 * @param classNames the binary names of the classes of which it needs an object, outermost first;
 *     the last one's has the test
 * @param method the test
 * @param cases its arguments, once for each time that it runs; one empty list for a plain test
 * @param hooks what is called around it
 */
public record OwnTest(
    List<String> classNames, Method method, List<List<Object>> cases, Hooks hooks) {

  public OwnTest {
    classNames = List.copyOf(classNames);
    cases = List.copyOf(cases);
  }

  /**
   * A method.
   *
   * @param owner the binary name of the class that declares it
   * @param name its name
   * @param parameterTypes the binary names of its parameters' types
   * @param depth of which object it is called: an index into {@link #classNames}
   */
  public record Method(String owner, String name, List<String> parameterTypes, int depth) {

    public Method {
      parameterTypes = List.copyOf(parameterTypes);
    }
  }

  /**
   * What is called around a test.
   *
   * @param beforeAll once, before the first test that has it
   * @param beforeEach before each run
   * @param afterEach after each run
   * @param afterAll once, after all tests
   */
  public record Hooks(
      List<Method> beforeAll,
      List<Method> beforeEach,
      List<Method> afterEach,
      List<Method> afterAll) {

    public Hooks {
      beforeAll = List.copyOf(beforeAll);
      beforeEach = List.copyOf(beforeEach);
      afterEach = List.copyOf(afterEach);
      afterAll = List.copyOf(afterAll);
    }
  }

  /** Returns its name for its author. */
  public String name() {
    String type = classNames.get(classNames.size() - 1);
    return type.substring(type.lastIndexOf('.') + 1).replace('$', '.') + "." + method.name();
  }
}
