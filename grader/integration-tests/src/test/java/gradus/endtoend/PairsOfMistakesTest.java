package gradus.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.patch.MalformedPatchException;
import gradus.patch.PatchApplier;
import gradus.patch.PatchReader;
import gradus.patch.PatchWriter;
import gradus.patch.Patched;
import gradus.solution.KnownSolution;
import gradus.solution.PatchFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Two known mistakes at once: how often at least one of them is told, and that no third ever is.
 * How many is a number to be read: {@code -Dgradus.pairs=200} tries more.
 */
@Tag("thorough")
final class PairsOfMistakesTest {

  private static final int PAIRS = Integer.getInteger("gradus.pairs", 60);

  @TempDir private Path temporary;

  private record Pair(String learner, KnownSolution one, KnownSolution other, Path exercise) {}

  @Test
  void atLeastOneOfTwoIsToldOftenAndNeverAThird() throws Exception {
    List<Pair> pairs = handIn();
    Path reports = temporary.resolve("reports");
    String submissions = temporary.resolve("submissions").toString();
    CommandLineRun run =
        CommandLineRun.of(temporary, "batch", submissions, "--out", reports.toString());
    assertEquals(0, run.status(), run.err());
    int told = 0;
    int both = 0;
    for (Pair each : pairs) {
      Path file = reports.resolve(each.learner()).resolve(each.exercise().getName(1) + ".json");
      List<String> said = mistakes(ReportJson.parse(Files.readString(file)));
      String own =
          each.one().expectation().mistake() + " | " + each.other().expectation().mistake();
      said.forEach(mistake -> assertTrue(isOneOf(mistake, each), mistake + " is said of " + own));
      told += said.isEmpty() ? 0 : 1;
      both += said.size() == 2 ? 1 : 0;
    }
    System.out.printf(
        "Of %d pairs of mistakes %d are told at least one, %d both.%n", pairs.size(), told, both);
    assertTrue(told >= pairs.size() / 2, told + " of " + pairs.size());
  }

  private static boolean isOneOf(String said, Pair pair) {
    return said.contains(pair.one().expectation().mistake())
        || said.contains(pair.other().expectation().mistake());
  }

  private static List<String> mistakes(JsonNode report) {
    JsonNode diagnoses = report.get("diagnoses");
    return diagnoses == null
        ? List.of()
        : diagnoses.valueStream().map(each -> each.get("mistake").asString()).toList();
  }

  private List<Pair> handIn() throws IOException, MalformedPatchException {
    List<Path> patches =
        KnownSolutions.all().stream()
            .filter(each -> KnownSolutions.at(each).path().toString().endsWith(PatchFile.ENDING))
            .toList();
    Random random = new Random(1);
    List<Pair> pairs = new ArrayList<>();
    while (pairs.size() < PAIRS) {
      Path one = patches.get(random.nextInt(patches.size()));
      List<Path> others =
          patches.stream().filter(each -> isBeside(each, one) && !each.equals(one)).toList();
      handIn(one, others.get(random.nextInt(others.size())), pairs);
    }
    return pairs;
  }

  private static boolean isBeside(Path one, Path other) {
    return one.getName(1).equals(other.getName(1));
  }

  /** Every mistake changes the comment that says what the class does. */
  private static Map<String, String> code(KnownSolution solution) {
    Map<String, String> texts = new TreeMap<>(PatchFile.texts(solution.submission()));
    texts.replaceAll((path, text) -> text.replaceAll("(?s)/\\*\\*.*?\\*/", ""));
    return texts;
  }

  /** Patches that touch the same lines are no pair. */
  private void handIn(Path first, Path second, List<Pair> pairs)
      throws IOException, MalformedPatchException {
    KnownSolution one = KnownSolutions.at(first);
    KnownSolution other = KnownSolutions.at(second);
    Path reference = first.subpath(0, 2).resolve("accepted/reference");
    String difference = PatchWriter.write(code(KnownSolutions.at(reference)), code(other));
    Patched both = PatchApplier.apply(PatchReader.read(difference), code(one));
    if (!both.isComplete()) {
      return;
    }
    Pair pair = new Pair("pair" + pairs.size(), one, other, first);
    Path folder =
        temporary.resolve("submissions").resolve(pair.learner()).resolve(first.getName(1));
    Files.createDirectories(folder);
    for (Map.Entry<String, String> each : both.files().entrySet()) {
      Files.writeString(folder.resolve(each.getKey()), each.getValue());
    }
    pairs.add(pair);
  }
}
