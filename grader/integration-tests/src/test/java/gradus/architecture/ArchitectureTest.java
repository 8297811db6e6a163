package gradus.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rules of the design over the main classes of all modules. Plain test methods: under some
 * versions of surefire, ArchUnit's own annotated fields do not run and nobody notices. Each rule is
 * first shown to find a violation that was written for it.
 */
final class ArchitectureTest {

  /** Fewer than there were when this was written: a module that is not imported shows at once. */
  private static final Map<String, Integer> LEAST =
      Map.of("protocol", 30, "testkit", 40, "worker", 90, "core", 90, "cli", 12);

  private final Path folder;

  ArchitectureTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void enoughClassesAreImported() {
    int sum = 0;
    for (Map.Entry<String, Integer> each : LEAST.entrySet()) {
      int found = Modules.of(each.getKey()).size();
      assertTrue(found >= each.getValue(), each.getKey() + " has " + found + " classes");
      sum += found;
    }
    assertEquals(sum, Modules.all().size());
  }

  @Test
  void everyPackageStandsInTheTable() {
    assertEquals(PackageTable.known(), PackageTable.found(Modules.all()));
  }

  @Test
  void packagesKnowOnlyWhatTheTableSays() throws IOException {
    check(PackageTable.rules());
  }

  @Test
  void packagesHaveNoCycles() throws IOException {
    check(Rules.cycles());
  }

  @Test
  void eachLibraryHasItsOwner() throws IOException {
    check(Rules.libraries());
  }

  @Test
  void theProcessBoundaryHolds() throws IOException {
    check(Rules.boundary());
  }

  @Test
  void onlyTheWorkerLoadsClasses() throws IOException {
    check(Rules.classLoading());
  }

  @Test
  void onlyTheExecutionStartsProcesses() throws IOException {
    check(Rules.processes());
  }

  @Test
  void nothingIsSerialized() throws IOException {
    check(Rules.serialization());
  }

  @Test
  void valuesCannotChange() throws IOException {
    check(Rules.values());
  }

  @Test
  void everyCheckIsMade() throws IOException {
    check(Rules.registration());
  }

  @Test
  void onlyMainsTouchTheConsoleAndEndTheProcess() throws IOException {
    check(Rules.mains());
  }

  @Test
  void gradesKnowNoClockAndNoChance() throws IOException {
    check(Rules.determinism());
  }

  @Test
  void everyPackageIsNullMarked() throws IOException {
    check(Rules.nullness());
  }

  private void check(List<Rule> rules) throws IOException {
    for (Rule each : rules) {
      for (List<String> violation : each.violations()) {
        JavaClasses classes = Violations.compile(violation, folder);
        assertThrows(
            AssertionError.class,
            () -> each.rule().check(classes),
            () -> each.rule().getDescription() + " finds nothing in " + violation);
      }
      each.rule().check(Modules.all());
    }
  }
}
