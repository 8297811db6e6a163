package gradus.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.files.FileName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reports are called as learners are where that is safe, and otherwise so that none is lost. */
final class ReportNamesTest {

  private static final List<String> PLAIN =
      List.of(
          "ada",
          "Ada Lovelace_12345_file",
          "o'brien",
          "x@y.org",
          "0",
          "a-b.c",
          "_",
          "x".repeat(99));

  private static final List<String> OTHERS =
      List.of(
          "",
          "summary.csv",
          "Summary.JSON",
          "bob.json.12.tmp",
          ".lock",
          ".",
          "..",
          "a/b",
          "a\\b",
          "a:b",
          "CON",
          "nul.txt",
          "ends.",
          "ends ",
          " starts",
          "-option",
          "~",
          "a~0123456789abcdef",
          "::error::x",
          "x\n::error::y",
          "\u001b[31m",
          "\u202e",
          "M%C3%BCller",
          "x".repeat(248),
          "x".repeat(249));

  private static List<FileName> names(List<String> texts) {
    return texts.stream().map(FileName::ofText).toList();
  }

  private static List<String> of(List<FileName> names) {
    ReportNames reports = new ReportNames(names);
    return names.stream().map(reports::of).toList();
  }

  @Test
  void plainNamesStay() {
    assertEquals(PLAIN, of(names(PLAIN)));
  }

  @Test
  void allOthersAreSafeEverywhere() {
    for (String each : of(names(OTHERS))) {
      assertTrue(each.matches("[A-Za-z0-9_-]{0,40}~[0-9a-f]{16}"), each);
    }
  }

  @Test
  void noTwoNamesShareAReport() {
    List<String> all =
        new ArrayList<>(
            Stream.of(PLAIN, OTHERS, List.of("ADA", "aDa", "bob", "Bob"))
                .flatMap(List::stream)
                .toList());
    List<FileName> names = new ArrayList<>(names(all));
    names.addAll(
        Stream.of("M%FCller", "M%F6ller", "M%C3%BCller", "Mu%CC%88ller", "%C3%84", "%C3%A4")
            .map(FileName::new)
            .toList());
    Set<String> distinct =
        of(names).stream().map(each -> each.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    assertEquals(names.size(), distinct.size(), distinct.toString());
  }

  @Test
  void theSameNameIsCalledTheSameInEveryRun() {
    assertEquals(List.of("M_ller~4cd9d1e2dcb7445a"), of(List.of(new FileName("M%C3%BCller"))));
  }
}
