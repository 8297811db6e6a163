package gradus.exercise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A valid exercise on disk, which a test then spoils. */
final class ExerciseFolder {

  static final String JSON =
      """
      {
        "$schema": "../../exercise.schema.json",
        "id": "logistic_regression",
        "title": "Logistic regression",
        "summary": "Fit a binary classifier by batch gradient descent.",
        "difficulty": "medium",
        "minutes": 35,
        "prerequisites": ["linear_regression_gd", "activations"],
        "questions": ["logistic-regression-how", "code-logistic-regression"],
        "starter": ["LogisticRegression.java"],
        "limits": {"stepsFactor": 20, "wallSeconds": 10, "heapMiB": 256, "outputKiB": 64},
        "policy": {"allow": ["java.util.regex.*"], "forbid": ["java.util.Arrays#sort"]},
        "groups": [
          {"id": "examples", "title": "The examples", "tests": "LogisticRegressionExamples", "visibility": "visible", "points": 1},
          {"id": "fit", "title": "Fits", "tests": "LogisticRegressionTest", "visibility": "hidden", "points": 5.5, "hint": "Which sign?"},
          {"id": "stability", "title": "Large inputs stay finite", "tests": "LogisticRegressionTest$Stability", "visibility": "hidden", "points": 3,
           "hint": "What is exp(1000)?", "scoring": "all"}
        ]
      }
      """;

  private final Path root;
  private final Path folder;

  private ExerciseFolder(Path root) {
    this.root = root;
    this.folder = root.resolve("regression").resolve("logistic_regression");
  }

  static ExerciseFolder in(Path root) throws IOException {
    ExerciseFolder valid = new ExerciseFolder(root);
    Files.createDirectories(valid.folder);
    valid.put("exercise.json", JSON);
    valid.put("README.md", "# Logistic regression\n");
    for (String name :
        List.of("LogisticRegression", "LogisticRegressionExamples", "LogisticRegressionTest")) {
      String head = "package regression.logistic_regression;\n\n";
      valid.put(name + ".java", head + "final class " + name + " {}\n");
    }
    valid.put("golden.json", "{\"a\": 1}\n");
    valid.put("iris.csv", "1,2\n");
    valid.put("oracle.py", "print(1)\n");
    return valid;
  }

  Path root() {
    return root;
  }

  Path path() {
    return folder;
  }

  ExerciseFolder put(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
    return this;
  }

  ExerciseFolder delete(String name) throws IOException {
    Files.delete(folder.resolve(name));
    return this;
  }

  /** Replaces a part of {@code exercise.json}, which must be there. */
  ExerciseFolder replace(String part, String replacement) throws IOException {
    Path file = folder.resolve("exercise.json");
    String text = Files.readString(file);
    if (!text.contains(part)) {
      throw new IllegalArgumentException("not in exercise.json: " + part);
    }
    Files.writeString(file, text.replace(part, replacement));
    return this;
  }

  Exercise read() throws InvalidExerciseException {
    return new ExerciseReader().read(folder);
  }

  /** Returns the problems as {@code file:line: message}, the file without the folders. */
  List<String> problems() {
    try {
      read();
      return List.of();
    } catch (InvalidExerciseException e) {
      return e.problems().stream()
          .map(each -> each.toString().replace("regression/logistic_regression/", ""))
          .toList();
    }
  }
}
