package gradus.worker;

import gradus.model.Diagnostic;
import gradus.model.Place;
import gradus.worker.policy.Policy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says what the policy says of packages that the compiler does not show, instead of telling a
 * learner of modules.
 */
final class HiddenPackages {

  private static final Pattern JAVACS =
      Pattern.compile("package (\\S+) (is not visible|does not exist)\\b.*");

  private static final Set<String> CODES = Set.of("package.not.visible", "doesnt.exist");

  private final Policy policy;

  /**
   * @param policy what knows the sentences
   */
  HiddenPackages(Policy policy) {
    this.policy = policy;
  }

  /**
   * Returns the compiler's findings in the policy's words. A symbol that cannot be found may be of
   * such a package, and releases differ in which of them they mention: where there is one, its file
   * has no others.
   */
  List<Diagnostic> explain(List<Diagnostic> findings) {
    Set<@Nullable String> files = new HashSet<>();
    List<Diagnostic> explained = new ArrayList<>();
    for (Diagnostic each : findings) {
      String sentence = sentence(each);
      explained.add(sentence == null ? each : reworded(each, sentence));
      if (sentence != null) {
        files.add(each.file());
      }
    }
    explained.removeIf(
        each -> each.code().startsWith("cant.resolve") && files.contains(each.file()));
    return explained;
  }

  private @Nullable String sentence(Diagnostic finding) {
    Matcher javacs = JAVACS.matcher(finding.message());
    return CODES.contains(finding.code()) && javacs.matches()
        ? policy.packageDenial(javacs.group(1), javacs.group(2).equals("is not visible"))
        : null;
  }

  private static Diagnostic reworded(Diagnostic javacs, String sentence) {
    return Diagnostic.error(
        javacs.stage(),
        "forbidden-api",
        sentence,
        Place.of(javacs.file(), javacs.line(), javacs.column()));
  }
}
