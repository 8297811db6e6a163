package gradus.solution;

import gradus.model.Verdict;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a verdict is called as a folder: {@code wrong_answer}. */
final class VerdictFolder {

  /** The verdicts that a solution can be expected to get, by folder. */
  static final Map<String, Verdict> BY_NAME =
      Stream.of(Verdict.values())
          .filter(each -> each != Verdict.GRADER_ERROR && each != Verdict.INVALID_SUBMISSION)
          .collect(Collectors.toMap(VerdictFolder::of, each -> each));

  private VerdictFolder() {}

  static String of(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }
}
