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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The README's table is complete and names nothing that does not exist. */
final class CorpusTableTest {

  private static final int ATTACKS = 147;
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
  void namesEachNumberedCaseAndNoOther() throws IOException {
    Set<String> named = new TreeSet<>();
    CASE.matcher(readme).results().forEach(each -> named.add(each.group(1)));
    Set<String> present =
        all()
            .map(CorpusCase::name)
            .filter(each -> CASE.matcher("`" + each + "`").matches())
            .collect(Collectors.toCollection(TreeSet::new));
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
    for (CorpusCase each : Corpus.attacks()) {
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
          .filter(each -> Files.isRegularFile(each) && !Corpus.isPatch(each))
          .forEach(each -> files.add(each.getFileName().toString()));
      assertEquals(Set.of(".gitattributes", "README.md"), files);
    }
    for (CorpusCase each : Corpus.attacks()) {
      assertTrue(CASE.matcher("`" + each + "`").matches(), each.name());
    }
  }

  @Test
  void hasNoCaseTwice() throws IOException {
    List<String> names = all().map(CorpusCase::name).toList();
    assertEquals(names.stream().distinct().toList(), names);
  }

  /** Here it takes no minutes to find the patches that a change of the right solution breaks. */
  @Test
  void hasPatchesThatFitAndSayWhatIsExpected() throws IOException {
    Stream<Executable> attacks = Corpus.attacks().stream().map(each -> () -> assertUsable(each));
    Stream<Executable> twins =
        Corpus.twins().stream().map(each -> () -> assertFits(each, Corpus.EXERCISE));
    assertAll(Stream.concat(attacks, twins));
  }

  @Test
  void hasTwinsThatExpectNothingSpecial() throws IOException {
    List<CorpusCase> twins = Corpus.twins();
    assertTrue(twins.size() >= LEAST_TWINS, twins.size() + " twins");
    for (CorpusCase each : twins) {
      assertEquals("", each.head(), each.name());
    }
  }

  private static Stream<CorpusCase> all() throws IOException {
    return Stream.concat(Corpus.attacks().stream(), Corpus.twins().stream());
  }

  private static void assertUsable(CorpusCase attack) throws IOException {
    assertFits(attack, Expectation.read(attack).exercise());
  }

  private static void assertFits(CorpusCase handedIn, String exercise) throws IOException {
    if (handedIn.isPatch()) {
      AttackPatch.apply(handedIn.path(), Corpus.right(exercise));
    }
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
