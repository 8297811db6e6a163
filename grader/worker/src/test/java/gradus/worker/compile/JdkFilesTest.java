package gradus.worker.compile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileManager.Location;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

final class JdkFilesTest {

  private final JavaFileManager standard =
      ToolProvider.getSystemJavaCompiler()
          .getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
  private final JdkFiles files = new JdkFiles(standard, null);

  /** javac asks for the modules before it asks for what is in them. */
  private Location base() throws IOException {
    for (Set<Location> each : files.listLocationsForModules(StandardLocation.SYSTEM_MODULES)) {
      for (Location module : each) {
        if (files.inferModuleName(module).equals("java.base")) {
          return module;
        }
      }
    }
    throw new AssertionError("there is no java.base");
  }

  private static List<JavaFileObject> list(JavaFileManager from, Location module, String name)
      throws IOException {
    List<JavaFileObject> found = new ArrayList<>();
    from.list(module, name, Set.of(Kind.CLASS), false).forEach(found::add);
    return found;
  }

  @Test
  void findsWhatTheJdkHas() throws IOException {
    Location base = base();
    for (String each : List.of("java.lang", "java.util.stream", "sun.misc", "no.such")) {
      List<String> expected = new ArrayList<>();
      for (JavaFileObject file : list(standard, base, each)) {
        expected.add(standard.inferBinaryName(base, file));
      }
      List<String> found = new ArrayList<>();
      for (JavaFileObject file : list(files, base, each)) {
        found.add(files.inferBinaryName(base, file));
      }
      assertEquals(expected, found, each);
    }
  }

  @Test
  void looksOnce() throws IOException {
    Location base = base();
    JavaFileObject first = list(files, base, "java.lang").get(0);
    assertTrue(first instanceof JdkClass, first.toString());
    assertSame(first, list(files, base, "java.lang").get(0));
    assertNotSame(
        list(standard, base, "java.lang").get(0), list(standard, base, "java.lang").get(0));
  }

  @Test
  void givesTheSameContentAnyTime() throws IOException {
    JavaFileObject known = list(files, base(), "java.lang").get(0);
    byte[] expected;
    try (InputStream in = list(standard, base(), "java.lang").get(0).openInputStream()) {
      expected = in.readAllBytes();
    }
    for (int time = 0; time < 2; time++) {
      try (InputStream in = known.openInputStream()) {
        assertArrayEquals(expected, in.readAllBytes());
      }
    }
  }
}
