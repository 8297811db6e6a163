package gradus.worker.sandbox;

import gradus.protocol.Bytes;
import gradus.protocol.ClassFile;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Defines an exercise's test classes; resolves the learner's classes and what tests may use. */
final class TestLoader extends ClassLoader {

  private static final List<String> FOR_TESTS =
      List.of(
          "java.",
          "jdk.internal.reflect.", // what calls a method that JUnit has called often
          "org.junit.jupiter.",
          "org.junit.platform.commons.",
          "org.opentest4j.",
          "org.apache.commons.math3.",
          "org.apiguardian.",
          "gradus.testkit.",
          "gradus.worker.bridge.runtime.",
          "gradus.worker.mutation.runtime.");

  private final LearnerLoader learner;
  private final Map<String, Bytes> classes = new HashMap<>();
  private final Map<String, Bytes> resources = new HashMap<>();

  /**
   * @param learner finds the learner's classes
   * @param classes the classes that it defines itself
   */
  TestLoader(LearnerLoader learner, TestSuite suite, List<ClassFile> classes) {
    super("tests", TestLoader.class.getClassLoader());
    this.learner = learner;
    classes.forEach(each -> this.classes.put(each.name(), each.content()));
    String folder = suite.packageName().replace('.', '/') + "/";
    suite.resources().forEach(each -> resources.put(folder + each.name(), each.content()));
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : find(name);
    }
  }

  private Class<?> find(String name) throws ClassNotFoundException {
    Bytes own = classes.get(name);
    if (own != null) {
      byte[] bytes = own.toByteArray();
      return defineClass(name, bytes, 0, bytes.length);
    }
    if (learner.declares(name)) {
      return learner.loadClass(name);
    }
    if (FOR_TESTS.stream().anyMatch(name::startsWith)) {
      return getParent().loadClass(name);
    }
    throw new ClassNotFoundException(name);
  }

  @Override
  public @Nullable InputStream getResourceAsStream(String name) {
    Bytes resource = resources.get(name);
    return resource == null ? null : new ByteArrayInputStream(resource.toByteArray());
  }

  @Override
  public @Nullable URL getResource(String name) {
    return null;
  }

  @Override
  public Enumeration<URL> getResources(String name) {
    return Collections.emptyEnumeration();
  }
}
