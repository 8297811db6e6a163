package gradus.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EditorFilesTest {

  private static final List<String> ALL =
      List.of("pom.xml", ".project", ".classpath", ".vscode/settings.json");

  @TempDir private Path folder;
  private Path jars;
  private Path workspace;

  @BeforeEach
  void layOutJars() throws IOException {
    jars = Files.createDirectories(folder.resolve("R&D <x>"));
    workspace = Files.createDirectories(folder.resolve("workspace"));
    for (String each :
        List.of("gradus-testkit-1.0-SNAPSHOT.jar", "junit-jupiter-api-6.1.3.jar", "asm-9.11.jar")) {
      Files.createFile(jars.resolve(each));
    }
  }

  @Test
  void whatTestsNeedIsNamedAndNothingElse() throws IOException {
    assertEquals(ALL, new EditorFiles(jars).write(workspace));
    String pom = Files.readString(workspace.resolve("pom.xml"));
    assertTrue(pom.contains("<groupId>org.junit.jupiter</groupId>"), pom);
    assertTrue(pom.contains("R&amp;D &lt;x>/gradus-testkit-1.0-SNAPSHOT.jar</systemPath>"), pom);
    String classpath = Files.readString(workspace.resolve(".classpath"));
    assertTrue(classpath.contains("junit-jupiter-api-6.1.3.jar\"/>"), classpath);
    assertFalse(pom.contains("asm") || classpath.contains("asm"), classpath);
    assertFalse(pom.contains("{{") || classpath.contains("{{"), classpath);
  }

  @Test
  void filesFollowTheirLibrariesUntilALearnerMakesThemTheirOwn() throws IOException {
    new EditorFiles(jars).write(workspace);
    assertEquals(List.of(), new EditorFiles(jars).write(workspace));
    Path pom = workspace.resolve("pom.xml");
    Files.writeString(pom, "<project/>");
    Path moved = Files.move(jars, folder.resolve("moved"));
    assertEquals(List.of(".classpath"), new EditorFiles(moved).write(workspace));
    assertEquals("<project/>", Files.readString(pom));
  }

  @Test
  void aCourseIsAProjectOfItsExercises() throws IOException {
    assertEquals(ALL, new EditorFiles(jars).writeCourse(workspace));
    String pom = Files.readString(workspace.resolve("pom.xml"));
    assertTrue(pom.contains("<testSourceDirectory>${project.basedir}/exercises<"), pom);
    assertTrue(pom.contains("R&amp;D &lt;x>/gradus-testkit-1.0-SNAPSHOT.jar</systemPath>"), pom);
    String classpath = Files.readString(workspace.resolve(".classpath"));
    assertTrue(classpath.contains("kind=\"src\" path=\"exercises\" excluding="), classpath);
    assertEquals(List.of(), new EditorFiles(jars).writeCourse(workspace));
  }

  /** A machine that has built Gradus has these plugins, and needs no network for them. */
  @Test
  void theWorkspaceIsBuiltWithOurOwnPlugins() throws IOException {
    new EditorFiles(jars).write(workspace);
    Path course = Files.createDirectories(folder.resolve("course"));
    new EditorFiles(jars).writeCourse(course);
    String own = Files.readString(Path.of("../../pom.xml"));
    Matcher plugin =
        Pattern.compile(
                "<artifactId>(maven-\\w+-plugin)</artifactId>\\s*<version>([^<]+)</version>")
            .matcher(
                Files.readString(workspace.resolve("pom.xml"))
                    + Files.readString(course.resolve("pom.xml")));
    int plugins = 0;
    for (; plugin.find(); plugins++) {
      assertTrue(
          Pattern.compile(
                  Pattern.quote(plugin.group(1)) + "</artifactId>\\s*<version>" + plugin.group(2))
              .matcher(own)
              .find(),
          plugin.group());
    }
    assertEquals(6, plugins);
  }
}
