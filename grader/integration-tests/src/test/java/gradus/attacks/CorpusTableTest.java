package gradus.attacks;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README's table is complete and names nothing that does not exist. */
final class CorpusTableTest {

  private static final int ATTACKS = 146;
  private static final int LEAST_TWINS = 45;

  private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\| .+ \\| .+ \\|$");
  private static final Pattern CASE = Pattern.compile("`((?:allowed/)?\\d{3}[a-z]?-[a-z0-9-]+)`");
  private static final Pattern UNIT_TEST =
      Pattern.compile("`gradus\\.([\\w.]+)\\.(\\w+Test)#(\\w+)`");
  private static final Pattern STOPPED_BY_NOTHING =
      Pattern.compile("Attacks that nothing stops: \\*\\*(\\d+)\\*\\*");
  private static final Pattern WITHOUT_CASE =
      Pattern.compile("Attacks without a case or a unit test: \\*\\*(\\d+)\\*\\*");

  private final String readme;

  CorpusTableTest() throws IOException {
    readme = Files.readString(Corpus.README);
  }

  @Test
  void namesEachAttackOnce() {
    List<Integer> numbers =
        ROW.matcher(readme).results().map(each -> Integer.valueOf(each.group(1))).toList();
    assertEquals(IntStream.rangeClosed(1, ATTACKS).boxed().toList(), numbers);
  }

  @Test
  void coversEachAttackByCasesOrUnitTestsOrSaysWhyNot() {
    List<String> uncovered =
        ROW.matcher(readme)
            .results()
            .map(each -> each.group())
            .filter(each -> !CASE.matcher(each).find() && !UNIT_TEST.matcher(each).find())
            .toList();
    assertTrue(uncovered.stream().allMatch(each -> each.contains("| none: ")), uncovered::toString);
    assertEquals(number(WITHOUT_CASE), uncovered.size());
  }

  @Test
  void namesEachNumberedFolderAndNoOther() throws IOException {
    Set<String> named = new TreeSet<>();
    CASE.matcher(readme).results().forEach(each -> named.add(each.group(1)));
    Set<String> present = new TreeSet<>(Corpus.attacks());
    Corpus.twins().stream()
        .filter(each -> Character.isDigit(each.charAt(0)))
        .forEach(each -> present.add(Corpus.ALLOWED + "/" + each));
    assertEquals(present, named);
  }

  @Test
  void namesUnitTestsThatExist() throws IOException {
    List<String> missing = new ArrayList<>();
    for (String each :
        UNIT_TEST.matcher(readme).results().map(m -> m.group()).distinct().toList()) {
      if (!exists(each)) {
        missing.add(each);
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void countsWhatNothingStops() throws IOException {
    int count = 0;
    for (String each : Corpus.attacks()) {
      if (Expectation.read(each).stoppedBy().equals("nothing")) {
        count++;
      }
    }
    assertEquals(number(STOPPED_BY_NOTHING), count);
  }

  @Test
  void holdsCasesAndNothingElse() throws IOException {
    try (Stream<Path> children = Files.list(Corpus.FOLDER)) {
      Set<String> files = new TreeSet<>();
      children
          .filter(Files::isRegularFile)
          .forEach(each -> files.add(each.getFileName().toString()));
      assertEquals(Set.of(".gitattributes", "README.md"), files);
    }
    for (String each : Corpus.attacks()) {
      assertTrue(CASE.matcher("`" + each + "`").matches(), each);
      assertTrue(Files.isRegularFile(Corpus.FOLDER.resolve(each).resolve("expect.json")), each);
    }
  }

  @Test
  void hasTwinsThatExpectNothingSpecial() throws IOException {
    List<String> twins = Corpus.twins();
    assertTrue(twins.size() >= LEAST_TWINS, twins.size() + " twins");
    Path allowed = Corpus.FOLDER.resolve(Corpus.ALLOWED);
    assertAll(
        twins.stream()
            .map(
                each ->
                    () ->
                        assertTrue(Files.notExists(allowed.resolve(each + "/expect.json")), each)));
  }

  private int number(Pattern sentence) {
    Matcher written = sentence.matcher(readme);
    assertTrue(written.find(), sentence.pattern());
    return Integer.parseInt(written.group(1));
  }

  private static boolean exists(String unitTest) throws IOException {
    Matcher parts = UNIT_TEST.matcher(unitTest);
    if (!parts.matches()) {
      return false;
    }
    String file = "src/test/java/gradus/" + parts.group(1).replace('.', '/') + "/" + parts.group(2);
    try (Stream<Path> modules = Files.list(Corpus.ROOT.resolve("grader"))) {
      for (Path each : modules.map(module -> module.resolve(file + ".java")).toList()) {
        if (Files.exists(each) && Files.readString(each).contains(" " + parts.group(3) + "(")) {
          return true;
        }
      }
    }
    return false;
  }
}
