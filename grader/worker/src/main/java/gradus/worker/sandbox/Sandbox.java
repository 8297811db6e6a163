package gradus.worker.sandbox;

import gradus.protocol.ClassFile;
import java.util.List;

/**
 * One submission beside one exercise's tests, ready to be loaded as often as is needed.
 *
 * @param suite the tests
 * @param learnerClasses the learner's instrumented classes
 */
public record Sandbox(TestSuite suite, List<ClassFile> learnerClasses) {

  public Sandbox {
    learnerClasses = List.copyOf(learnerClasses);
  }

  /**
   * Returns a loader of the tests over a loader of the learner's classes, both without any class
   * yet: no static state survives from one test to the next.
   */
  public ClassLoader open() {
    return new TestLoader(new LearnerLoader(learnerClasses), suite, suite.testClasses());
  }

  /** Returns whether a class was written by the learner. */
  public boolean isLearners(String className) {
    return learnerClasses.stream().anyMatch(each -> each.name().equals(className));
  }

  /** Returns whether a loaded class is the learner's own, and not what stands in for it. */
  public static boolean isLearners(Class<?> type) {
    return type.getClassLoader() instanceof LearnerLoader;
  }
}
