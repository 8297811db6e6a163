package gradus.verify;

import gradus.exercise.Exercise;
import gradus.model.Diagnostic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks for the script that made the golden numbers. */
final class OracleCheck implements FileCheck {

  private static final List<String> SCRIPTS = List.of("oracle.py", "oracle.R");

  @Override
  public List<Diagnostic> check(Path folder, Exercise exercise, String language) {
    boolean found = SCRIPTS.stream().anyMatch(each -> Files.isRegularFile(folder.resolve(each)));
    String message = "The script is missing that made the expected numbers (oracle.py, oracle.R).";
    return found
        ? List.of()
        : List.of(Check.ORACLE.error(Examination.file(exercise, SCRIPTS.get(0)), 0, message));
  }
}
