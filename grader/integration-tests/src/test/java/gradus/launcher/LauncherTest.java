package gradus.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** How the launcher finds Java, and what it hands over to the command line. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has a launcher of its own")
class LauncherTest {
  private static final String ADVICE = ": install a JDK 17 or newer, or set JAVA_HOME to one.";

  private final FakeCheckout checkout;

  LauncherTest(@TempDir Path folder) throws IOException {
    checkout = new FakeCheckout(folder);
  }

  @Test
  void startsTheCommandLineWithTheJarsListedInOrder() throws Exception {
    Path built = checkout.root().resolve("target/launcher");

    RunningLauncher running = checkout.start("list");
    List<String> out = running.end().assertStarted();

    List<String> expected =
        List.of(
            "locale: C.UTF-8",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-Xlog:disable",
            "-XX:-UsePerfData",
            "-Xmx512m",
            "-XX:+DisplayVMOutputToStderr",
            "-XX:+SuppressFatalErrorMessage",
            "-Dgradus.home=" + checkout.root(),
            "-Dgradus.terminal=false",
            "-Dgradus.screen=false",
            "-Dgradus.keyboard=false",
            "-Dgradus.columns=",
            "-Dgradus.called=" + checkout.root().resolve("gradus"),
            "-Dgradus.worker.lib=" + built.resolve("worker"),
            "-Dgradus.launcher=" + running.process().pid(),
            "-cp",
            built.resolve("controller/a.jar") + ":" + built.resolve("controller/gradus-cli.jar"),
            "gradus.cli.GradusMain",
            "list",
            "in: " + checkout.folder());
    assertEquals(expected, out);
  }

  @Test
  void archivesClassesOnceForEachJavaAndUsesThem() throws Exception {
    Path first = checkout.root().resolve("target/launcher/java-17.0.15/controller.jsa");
    Path second = checkout.root().resolve("target/launcher/java-21.0.2/controller.jsa");

    List<String> without = checkout.run("list").assertStarted();
    await(first);
    List<String> with = checkout.run("list").assertStarted();
    checkout.makeJdk("21.0.2");
    List<String> withoutAgain = checkout.run("list").assertStarted();
    await(second);
    List<String> withAgain = checkout.run("list").assertStarted();

    assertTrue(without.stream().noneMatch(each -> each.contains(".jsa")), without::toString);
    assertTrue(with.contains("-XX:SharedArchiveFile=" + first), with::toString);
    assertTrue(withoutAgain.stream().noneMatch(each -> each.contains(".jsa")));
    assertTrue(withAgain.contains("-XX:SharedArchiveFile=" + second), withAgain::toString);
  }

  @Test
  void doesWithoutAnArchiveThatCannotBeMade() throws Exception {
    checkout.run("list").assertStarted();
    Path archives = checkout.root().resolve("target/launcher/java-17.0.15");
    await(archives.resolve("controller.jsa"));
    Files.delete(archives.resolve("controller.jsa"));

    List<String> out = checkout.run("list").assertStarted();

    assertTrue(out.stream().noneMatch(each -> each.contains(".jsa")), out::toString);
  }

  @Test
  void triesAgainADayAfterAnArchiveWasBegunInVain() throws Exception {
    checkout.run("list").assertStarted();
    Path archive = checkout.root().resolve("target/launcher/java-17.0.15/controller.jsa");
    await(archive);
    awaitNothingBeside(archive);
    Files.delete(archive);
    FileTime before = FileTime.from(Instant.now().minus(Duration.ofHours(25)));
    Files.setLastModifiedTime(archive.resolveSibling(""), before);

    checkout.run("list").assertStarted();

    await(archive);
  }

  /** Archives are made in the background. */
  private static void await(Path file) throws InterruptedException {
    for (int i = 0; i < 600 && !Files.exists(file); i++) {
      Thread.sleep(100);
    }
    assertTrue(Files.exists(file), file::toString);
  }

  private static void awaitNothingBeside(Path file) throws Exception {
    List<Path> all = List.of(file, file.resolveSibling(file.getFileName() + ".bytes"));
    for (int i = 0; i < 600 && !siblings(file).equals(all); i++) {
      Thread.sleep(100);
    }
    assertEquals(all, siblings(file));
  }

  private static List<Path> siblings(Path file) throws IOException {
    try (Stream<Path> files = Files.list(file.resolveSibling(""))) {
      return files.sorted().toList();
    }
  }

  @Test
  void handsArgumentsOverUnchanged() throws Exception {
    List<String> out =
        checkout
            .run("grade", "my file", "", "*", "$HOME `x` \\n", "\"quoted\" 'too'", "--", "-n")
            .assertStarted();

    int main = out.indexOf("gradus.cli.GradusMain");
    assertEquals(
        List.of("grade", "my file", "", "*", "$HOME `x` \\n", "\"quoted\" 'too'", "--", "-n"),
        out.subList(main + 1, out.size() - 1));
  }

  @Test
  void passesTheExitStatusOn() throws Exception {
    Files.writeString(checkout.folder().resolve("status"), "3");

    assertEquals(3, checkout.run("list").status());
    assertEquals(3, checkout.run("list").status());
  }

  @Test
  void saysThatNothingWasGradedWhereJavaGivesNoAnswer() throws Exception {
    checkout.run("list").assertStarted();
    for (String status : List.of("0", "1", "2", "3", "126", "134", "137")) {
      Files.writeString(checkout.folder().resolve("raw"), status);

      LauncherRun run = checkout.run("list");

      assertEquals(4, run.status(), status);
      assertEquals(1, run.err().size(), run.err()::toString);
      assertTrue(run.err().get(0).contains(" and gave no answer."), run.err()::toString);
    }
  }

  @Test
  void passesOnThatJavaWasAskedToEnd() throws Exception {
    for (String status : List.of("129", "130", "141", "143")) {
      Files.writeString(checkout.folder().resolve("raw"), status);

      assertEquals(Integer.parseInt(status), checkout.run("list").status());
    }
  }

  @Test
  void endsJavaWhenItIsAskedToEnd() throws Exception {
    checkout.run("list").assertStarted();
    Files.writeString(checkout.folder().resolve("endless"), "");
    RunningLauncher running = checkout.start("watch");
    for (int i = 0; i < 600 && !Files.readString(running.out()).contains("in: "); i++) {
      Thread.sleep(100);
    }
    Thread.sleep(500);

    running.process().destroy();

    assertEquals(143, running.end().status());
    assertTrue(Files.exists(checkout.folder().resolve("asked to end")));
  }

  @Test
  void refusesToWriteToNobody() throws Exception {
    checkout.run("list").assertStarted();
    Path closing = checkout.folder().resolve("closing");
    checkout.makeProgram(closing, "#!/bin/sh\nexec \"$@\" >&-\n");

    checkout
        .start(checkout.folder(), closing.toString(), checkout.launcher().toString(), "list")
        .end()
        .assertRefused("gradus: standard output is closed: there is nowhere to write to.");
  }

  @Test
  void takesFileNamesForUtf8InAnyLocale() throws Exception {
    for (String each : List.of("C", "de_DE@euro", "ar_EG.UTF-8")) {
      checkout.environment().put("LC_ALL", each);
      List<String> out = checkout.run("list").assertStarted();
      assertEquals("locale: C.UTF-8", out.get(0));
    }
  }

  @Test
  void makesAnArchiveAnewThatIsTorn() throws Exception {
    Path archive = checkout.root().resolve("target/launcher/java-17.0.15/controller.jsa");
    checkout.run("list").assertStarted();
    await(archive);
    Files.writeString(archive, "another size");

    List<String> without = checkout.run("list").assertStarted();

    assertTrue(without.stream().noneMatch(each -> each.contains(".jsa")), without::toString);
    await(archive);
    assertEquals(0, Files.size(archive));
  }

  @Test
  void doesWithoutAnArchiveOnWhichJavaCrashes() throws Exception {
    Path archive = checkout.root().resolve("target/launcher/java-17.0.15/controller.jsa");
    checkout.run("list").assertStarted();
    await(archive);
    Files.writeString(checkout.folder().resolve("crash"), "");

    List<String> out = checkout.run("list").assertStarted();

    assertEquals("in: " + checkout.folder(), out.get(out.size() - 1));
    assertTrue(Files.notExists(archive));
  }

  @Test
  void keepsTheUsersJavaOptionsForMavenOnly() throws Exception {
    checkout.environment().put("JAVA_TOOL_OPTIONS", "-Dproxy=1");
    checkout.environment().put("_JAVA_OPTIONS", "-Dproxy=2");
    checkout.environment().put("JDK_JAVA_OPTIONS", "-Dproxy=3");
    checkout.environment().put("CLASSPATH", "/elsewhere");

    List<String> out = checkout.run("list").assertStarted();

    assertTrue(out.stream().noneMatch(each -> each.startsWith("leaked")), out::toString);
    assertTrue(checkout.builds().get(0).contains(" -Dproxy=1 "), checkout.builds()::toString);
  }

  @Test
  void worksThroughSymbolicLinksFromAnywhere() throws Exception {
    Path links = Files.createDirectory(checkout.folder().resolve("my links"));
    Files.createSymbolicLink(links.resolve("second"), checkout.launcher());
    Files.createSymbolicLink(links.resolve("first"), Path.of("second"));

    List<String> absolute =
        checkout.start(Path.of("/"), links.resolve("first").toString()).end().assertStarted();
    List<String> relative = checkout.start(links, "./first").end().assertStarted();

    assertTrue(absolute.contains("-Dgradus.home=" + checkout.root()), absolute::toString);
    assertTrue(relative.contains("-Dgradus.home=" + checkout.root()), relative::toString);
    assertEquals(1, checkout.builds().size());
  }

  @Test
  void findsTheJdkBehindTheJavaOnThePath() throws Exception {
    checkout.environment().remove("JAVA_HOME");
    Path alternative = checkout.folder().resolve("alternative");
    Files.createSymbolicLink(alternative, checkout.jdk().resolve("bin/java"));
    Files.createSymbolicLink(checkout.tools().resolve("java"), Path.of("../alternative"));

    checkout.run("list").assertStarted();

    assertTrue(checkout.builds().get(0).contains("/jdk "), checkout.builds()::toString);
  }

  @Test
  void asksAJavaThatStandsAlone() throws Exception {
    checkout.environment().remove("JAVA_HOME");
    checkout.makeProgram(
        checkout.tools().resolve("java"),
        """
        #!/bin/sh
        printf '    java.home = FOLDER/jdk\\n    java.specification.version = 21\\n' >&2
        """);

    checkout.run("list").assertStarted();

    assertTrue(
        checkout.builds().get(0).startsWith(checkout.jdk() + " "), checkout.builds()::toString);
  }

  @Test
  void refusesAMissingJava() throws Exception {
    checkout.environment().remove("JAVA_HOME");

    checkout.run("list").assertRefused("gradus: there is no java on the PATH" + ADVICE);
  }

  @Test
  void refusesAJavaHomeWithoutJava() throws Exception {
    checkout.environment().put("JAVA_HOME", "/no where");

    checkout
        .run("list")
        .assertRefused(
            "gradus: JAVA_HOME is /no where, where there is no bin/java:"
                + " set it to a JDK 17 or newer.");
  }

  @Test
  void refusesAnOldJava() throws Exception {
    Path java = checkout.jdk().resolve("bin/java");

    checkout.makeJdk("1.8.0_392");
    checkout.run("list").assertRefused("gradus: " + java + " is Java 1.8.0_392" + ADVICE);
    checkout.makeJdk("16.0.2");
    checkout.run("list").assertRefused("gradus: " + java + " is Java 16.0.2" + ADVICE);
  }

  @Test
  void acceptsNewerAndEarlyJava() throws Exception {
    checkout.makeJdk("25");
    checkout.run("list").assertStarted();
    checkout.makeJdk("27-ea");
    checkout.run("list").assertStarted();
  }

  @Test
  void refusesARuntimeWithoutCompiler() throws Exception {
    Files.delete(checkout.jdk().resolve("bin/javac"));

    checkout
        .run("list")
        .assertRefused(
            "gradus: " + checkout.jdk() + " is a Java runtime without a compiler" + ADVICE);
  }

  @Test
  void needsMavenOnlyToBuild() throws Exception {
    Path maven = checkout.tools().resolve("mvn");
    Path aside = checkout.tools().resolve("aside");
    Files.move(maven, aside);
    checkout
        .run("list")
        .assertRefused(
            "gradus: Gradus has to be built first, and there is no mvn on the PATH:"
                + " install Maven 3.8 or newer.");

    Files.move(aside, maven);
    checkout.run("list").assertStarted();
    Files.delete(maven);
    assertEquals(List.of(), checkout.run("list").err());
    checkout.run("list").assertStarted();
  }
}
