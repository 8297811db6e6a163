package gradus.benchmarks.peers;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherExecutionRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * The least that grading can cost: javac and JUnit in one JVM, nothing checked, metered or kept
 * apart. The tests are compiled once.
 */
final class BareLoopMain {

  private BareLoopMain() {}

  /**
   * Grades a solution again and again, and prints how long each time took, in nanoseconds.
   *
   * @param arguments topic, exercise, how often, and an empty folder
   */
  public static void main(String[] arguments) throws Exception {
    Course course = new Course(arguments[0], arguments[1]);
    Path scratch = Path.of(arguments[3]);
    Path tests = Files.createTempDirectory(scratch, "tests");
    List<Path> all = new ArrayList<>(course.solution());
    all.addAll(course.tests());
    compile(all, tests);
    for (Path each : course.solution()) {
      String className = each.getFileName().toString().replace(".java", ".class");
      Files.delete(tests.resolve(course.topic()).resolve(course.name()).resolve(className));
    }
    course.copyResources(tests);
    Launcher launcher = LauncherFactory.create();
    for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
      long start = System.nanoTime();
      grade(course, tests, Files.createTempDirectory(scratch, "classes"), launcher);
      System.out.println(System.nanoTime() - start);
    }
  }

  private static void grade(Course course, Path tests, Path classes, Launcher launcher)
      throws Exception {
    compile(course.solution(), classes);
    URL[] urls = {tests.toUri().toURL(), classes.toUri().toURL()};
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(urls, before)) {
      thread.setContextClassLoader(loader);
      LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
      for (String each : course.testClasses()) {
        request.selectors(selectClass(Class.forName(each, false, loader)));
      }
      run(launcher, request.build());
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static void run(Launcher launcher, LauncherDiscoveryRequest request) {
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    launcher.execute(LauncherExecutionRequestBuilder.request(request).listeners(listener).build());
    if (listener.getSummary().getTestsSucceededCount() == 0
        || listener.getSummary().getTotalFailureCount() > 0) {
      throw new IllegalStateException("the reference does not pass here");
    }
  }

  private static void compile(List<Path> sources, Path into) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of(
              "-nowarn",
              "-proc:none",
              "-d",
              into.toString(),
              "-cp",
              into + java.io.File.pathSeparator + System.getProperty("java.class.path"));
      if (!javac
          .getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
          .call()) {
        throw new IllegalStateException("the reference does not compile here");
      }
    }
  }
}
