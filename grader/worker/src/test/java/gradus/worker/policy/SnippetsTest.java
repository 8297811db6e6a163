package gradus.worker.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.model.Diagnostic;
import gradus.protocol.ClassFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SnippetsTest {

  private final PolicyChecker checker = new PolicyChecker(Policy.base());

  @Test
  void deniesEachSnippetThatMustBeDenied() {
    List<Snippet> snippets = Snippet.readAll("denied-snippets.txt");
    assertTrue(snippets.size() >= 80, snippets.size() + " snippets");
    List<String> wrong = new ArrayList<>();
    Map<Snippet, List<Diagnostic>> findings = check(snippets);
    findings.forEach(
        (snippet, found) -> {
          if (found.stream().noneMatch(each -> each.message().startsWith(snippet.expected()))) {
            wrong.add(snippet.name() + ": " + found);
          }
        });
    assertEquals(List.of(), wrong);
  }

  @Test
  void givesEachDenialAPlaceInItsSource() {
    List<String> wrong = new ArrayList<>();
    check(Snippet.readAll("denied-snippets.txt"))
        .forEach(
            (snippet, found) -> {
              for (Diagnostic each : found) {
                long lines = snippet.source().lines().count();
                // Only a type without any code, such as an annotation, has no lines.
                long first = snippet.members().contains("interface") ? 0 : 1;
                boolean inSource = each.line() >= first && each.line() <= lines;
                if (!inSource || !(snippet.className() + ".java").equals(each.file())) {
                  wrong.add(snippet.name() + ": " + each);
                }
              }
            });
    assertEquals(List.of(), wrong);
  }

  @Test
  void allowsEachSnippetThatMustBeAllowed() {
    List<Snippet> snippets = Snippet.readAll("allowed-snippets.txt");
    assertTrue(snippets.size() >= 60, snippets.size() + " snippets");
    List<String> wrong = new ArrayList<>();
    check(snippets)
        .forEach(
            (snippet, found) -> {
              if (!found.isEmpty()) {
                wrong.add(snippet.name() + ": " + found);
              }
            });
    assertEquals(List.of(), wrong);
  }

  private Map<Snippet, List<Diagnostic>> check(List<Snippet> snippets) {
    Map<String, String> sources =
        snippets.stream()
            .collect(
                Collectors.toMap(
                    each -> Snippet.PACKAGE + "." + each.className(), Snippet::source));
    List<ClassFile> classes = TestCompiler.compile(sources);
    return snippets.stream()
        .collect(
            Collectors.toMap(
                each -> each, each -> checker.check(Snippet.PACKAGE, of(each, classes))));
  }

  private static List<ClassFile> of(Snippet snippet, List<ClassFile> classes) {
    List<ClassFile> own = classes.stream().filter(each -> snippet.owns(each.name())).toList();
    assertTrue(!own.isEmpty(), snippet.name());
    return own;
  }
}
