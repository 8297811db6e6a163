package gradus.worker.sandbox;

import gradus.protocol.ClassFile;
import gradus.protocol.ResourceFile;
import java.util.List;

/**
 * One exercise's tests, and what they were compiled against.
 *
 * @param packageName the exercise's package
 * @param starterClasses the starter's classes
 * @param testClasses the tests' classes
 * @param resources what the tests read
 */
public record TestSuite(
    String packageName,
    List<ClassFile> starterClasses,
    List<ClassFile> testClasses,
    List<ResourceFile> resources) {

  public TestSuite {
    starterClasses = List.copyOf(starterClasses);
    testClasses = List.copyOf(testClasses);
    resources = List.copyOf(resources);
  }
}
