package gradus.worker.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;

/** Every JDK from 17 on keeps Java 11, which had no records. */
final class PastJdkTest {

  private static final int RELEASE = 11;
  private static final int NEVER = 35;

  @Test
  void aPackageHasTheClassesOfThatRelease() {
    Set<String> names =
        past().list("java.lang").stream()
            .map(each -> ((JdkClass) each).binaryName())
            .collect(Collectors.toSet());
    assertTrue(names.contains("java.lang.String"), names::toString);
    assertTrue(names.contains("java.lang.ProcessHandle$Info"), names::toString);
    assertFalse(names.contains("java.lang.Record"), names::toString);
    assertEquals(past().list("java.lang").size(), names.size());
  }

  @Test
  void whatWasNotPublicIsNotThere() {
    assertEquals(List.of(), past().list("jdk.internal.misc"));
    assertEquals(1, past().list("").size());
  }

  @Test
  void aClassIsAClassFile() throws IOException {
    for (JavaFileObject each : past().list("java.util.function")) {
      try (InputStream in = each.openInputStream()) {
        String name = new ClassReader(in).getClassName();
        assertEquals(((JdkClass) each).binaryName(), name.replace('/', '.'));
      }
    }
  }

  @Test
  void aReleaseThatIsNotKeptIsNone() {
    assertEquals(Optional.empty(), PastJdk.of(NEVER));
  }

  private static PastJdk past() {
    return PastJdk.of(RELEASE).orElseThrow();
  }
}
