package gradus.worker.sandbox;

import gradus.protocol.ClassFile;
import gradus.protocol.ResourceFile;
import java.util.List;

/**
 * One submission beside one exercise's tests, ready to be loaded as often as is needed.
 *
 * @param packageName the exercise's package
 * @param learnerClasses the learner's instrumented classes
 * @param testClasses the tests' classes
 * @param resources what the tests read
 */
public record Sandbox(
    String packageName,
    List<ClassFile> learnerClasses,
    List<ClassFile> testClasses,
    List<ResourceFile> resources) {

  public Sandbox {
    learnerClasses = List.copyOf(learnerClasses);
    testClasses = List.copyOf(testClasses);
    resources = List.copyOf(resources);
  }

  /**
   * Returns a loader of the tests over a loader of the learner's classes, both without any class
   * yet: no static state survives from one test to the next.
   */
  public ClassLoader open() {
    return new TestLoader(new LearnerLoader(learnerClasses), packageName, testClasses, resources);
  }

  /** Returns whether a class was written by the learner. */
  public boolean isLearners(String className) {
    return learnerClasses.stream().anyMatch(each -> each.name().equals(className));
  }
}
