package gradus.worker;

import gradus.protocol.ClassFile;
import gradus.protocol.LoadExercise;
import gradus.worker.discovery.OwnTest;
import gradus.worker.metering.Instrumenter;
import gradus.worker.sandbox.Sandbox;
import gradus.worker.sandbox.TestSuite;
import gradus.worker.suite.CodeVersions;
import java.util.ArrayList;
import java.util.List;

/**
 * A learner's own tests beside every version of the code that they test.
 *
 * @param exercise what the tests are for
 * @param classes the tests' classes as they were compiled
 * @param tests the tests
 * @param instrumenter makes tests and code count their steps
 */
record OwnTestBench(
    LoadExercise exercise,
    List<ClassFile> classes,
    List<OwnTest> tests,
    Instrumenter instrumenter) {

  OwnTestBench {
    classes = List.copyOf(classes);
    tests = List.copyOf(tests);
  }

  /**
   * Returns the tests beside one version, ready to run.
   *
   * @throws IllegalArgumentException if there is no such version
   */
  Sandbox sandbox(String version) {
    List<ClassFile> all =
        new ArrayList<>(CodeVersions.classes(exercise.starterClasses(), exercise.code(), version));
    all.addAll(classes);
    TestSuite none = new TestSuite(exercise.packageName(), List.of(), List.of(), List.of());
    return new Sandbox(none, instrumenter.instrument(all).classes());
  }
}
