package gradus.launcher;

import static gradus.launcher.FakeCheckout.CHANGED;
import static gradus.launcher.FakeCheckout.FIRST_USE;
import static gradus.launcher.FakeCheckout.SOURCE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** When the launcher builds, from what, and what it says. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has a launcher of its own")
@Tag("thorough")
class LauncherBuildTest {
  private final FakeCheckout checkout;

  LauncherBuildTest(@TempDir Path folder) throws IOException {
    checkout = new FakeCheckout(folder);
  }

  private String builtSource() throws IOException {
    return Files.readString(checkout.root().resolve("target/launcher/controller/gradus-cli.jar"));
  }

  private void assertRebuilds() throws IOException, InterruptedException {
    int before = checkout.builds().size();
    LauncherRun run = checkout.run("list");
    run.assertStarted();
    assertEquals(List.of(CHANGED), run.err());
    assertEquals(before + 1, checkout.builds().size());
    assertStartsAtOnce();
  }

  private void assertStartsAtOnce() throws IOException, InterruptedException {
    int before = checkout.builds().size();
    LauncherRun run = checkout.run("list");
    run.assertStarted();
    assertEquals(List.of(), run.err());
    assertEquals(before, checkout.builds().size());
  }

  @Test
  void buildsOnFirstUseOnly() throws Exception {
    LauncherRun first = checkout.run("list");

    first.assertStarted();
    assertEquals(List.of(FIRST_USE), first.err());
    assertStartsAtOnce();
    assertTrue(
        checkout.builds().get(0).endsWith(" -pl grader/cli,grader/worker -am package"),
        checkout.builds()::toString);
  }

  @Test
  void leavesNothingBesideTheBuildAndItsLog() throws Exception {
    checkout.run("list").assertStarted();
    checkout.write(SOURCE, "two");
    checkout.run("list").assertStarted();

    assertEquals(List.of("launcher", "launcher.lock", "launcher.log"), checkout.targets());
  }

  @Test
  void rebuildsWhenASourceChanged() throws Exception {
    checkout.run("list").assertStarted();
    checkout.write(SOURCE, "two");

    assertRebuilds();
    assertEquals("two", builtSource());
  }

  @Test
  void rebuildsForOlderContentOfTheSameSize() throws Exception {
    checkout.run("list").assertStarted();
    checkout.write(SOURCE, "two");
    Files.setLastModifiedTime(checkout.root().resolve(SOURCE), FileTime.fromMillis(0));

    assertRebuilds();
    checkout.write(SOURCE, "one");
    assertRebuilds();
    assertEquals("one", builtSource());
  }

  @Test
  void rebuildsWhenASourceIsDeletedOrRenamed() throws Exception {
    Path source = checkout.root().resolve("grader/worker/src/main/java/gradus/worker");
    checkout.run("list").assertStarted();

    Files.move(source.resolve("WorkerMain.java"), source.resolve("Renamed.java"));
    assertRebuilds();
    Files.delete(source.resolve("Renamed.java"));
    assertRebuilds();
  }

  @Test
  void rebuildsWhenAResourceOrAPomChanged() throws Exception {
    checkout.run("list").assertStarted();

    checkout.write("grader/core/src/main/resources/allowed types.txt", "java.lang.String");
    assertRebuilds();
    checkout.write("grader/cli/pom.xml", "changed");
    assertRebuilds();
    checkout.write("pom.xml", "changed");
    assertRebuilds();
  }

  @Test
  void rebuildsWhenAJarIsGone() throws Exception {
    checkout.run("list").assertStarted();
    Files.delete(checkout.root().resolve("target/launcher/controller/a.jar"));

    assertRebuilds();
  }

  @Test
  void doesNotRebuildForWhatIsNotInTheProgram() throws Exception {
    checkout.run("list").assertStarted();

    checkout.write("grader/cli/src/test/java/gradus/cli/ATest.java", "a test");
    checkout.write("exercises/regression/lasso/Lasso.java", "an exercise");
    checkout.write("grader/cli/target/classes/A.class", "somebody's build");
    checkout.write("target/gradus/controller/gradus-cli.jar", "somebody's build");
    checkout.write("grader/cli/src/main/java/gradus/cli/.GradusMain.java.swp", "an editor's");
    Files.setLastModifiedTime(
        checkout.root().resolve(SOURCE), FileTime.fromMillis(4_000_000_000_000L));
    assertStartsAtOnce();
  }

  @Test
  void showsAFailedBuildAndTriesAgain() throws Exception {
    Path broken = Files.writeString(checkout.folder().resolve("broken"), "");
    Path log = checkout.root().resolve("target/launcher.log");
    List<String> complaint =
        List.of(
            FIRST_USE,
            "Gradus could not be built; " + log + " ends with:",
            "Maven printed this",
            "[ERROR] Broken.java:[1,1]");

    LauncherRun failed = checkout.run("list");
    assertEquals(complaint, failed.err());
    assertEquals(List.of(), failed.out());
    assertEquals(4, failed.status());
    assertEquals(complaint, checkout.run("list").err());
    assertEquals(List.of("launcher.lock", "launcher.log"), checkout.targets());

    Files.delete(broken);
    assertEquals(List.of(FIRST_USE), checkout.run("list").err());
    assertStartsAtOnce();
  }

  @Test
  void keepsTheLastBuildForItsOwnSourcesWhenTheNextFails() throws Exception {
    checkout.run("list").assertStarted();
    Path broken = Files.writeString(checkout.folder().resolve("broken"), "");
    checkout.write(SOURCE, "two");

    assertEquals(4, checkout.run("list").status());
    checkout.write(SOURCE, "one");
    assertStartsAtOnce();
    assertEquals("one", builtSource());

    checkout.write(SOURCE, "two");
    Files.delete(broken);
    assertRebuilds();
  }

  @Test
  void refusesToBuildWhereItCannotWrite() throws Exception {
    Files.writeString(checkout.root().resolve("target"), "a file in the way");

    checkout
        .run("list")
        .assertRefused(
            "gradus: Gradus has to be built first, and %s cannot be written."
                .formatted(checkout.root().resolve("target")));
  }
}
