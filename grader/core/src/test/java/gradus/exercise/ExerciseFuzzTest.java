package gradus.exercise;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.model.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever bytes {@code exercise.json} holds, it is valid or has problems; nothing else happens.
 */
final class ExerciseFuzzTest {

  private static final int ROUNDS = 2_000;

  private static final List<String> WORDS =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\"",
          "null",
          "true",
          "-1",
          "1e999999999",
          "1e-999999999",
          "1e99999999999",
          "99999999999999999999",
          "0.0000001",
          "\"id\"",
          "\"points\":",
          "\\ud800",
          "\\u0000",
          "\uFEFF",
          "[".repeat(600),
          "{\"a\":".repeat(40),
          "1".repeat(300),
          "NaN",
          "//");

  private final Path root;

  ExerciseFuzzTest(@TempDir Path root) {
    this.root = root;
  }

  private int valid;
  private int invalid;

  @Tag("thorough")
  @Test
  void randomBytes() throws Exception {
    Random random = new Random(1);
    ExerciseFolder folder = ExerciseFolder.in(root);
    for (int i = 0; i < ROUNDS; i++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      read(folder, bytes);
    }
    assertTrue(invalid == ROUNDS, valid + " valid");
  }

  @Tag("thorough")
  @Test
  void mutatedBytes() throws Exception {
    Random random = new Random(2);
    ExerciseFolder folder = ExerciseFolder.in(root);
    for (int i = 0; i < ROUNDS; i++) {
      byte[] bytes = ExerciseFolder.JSON.getBytes(StandardCharsets.UTF_8);
      for (int n = 1 + random.nextInt(3); n > 0; n--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      read(folder, bytes);
    }
    assertTrue(invalid > ROUNDS / 2, invalid + " invalid");
  }

  @Test
  void mutatedWords() throws Exception {
    Random random = new Random(3);
    ExerciseFolder folder = ExerciseFolder.in(root);
    for (int i = 0; i < ROUNDS; i++) {
      StringBuilder text = new StringBuilder(ExerciseFolder.JSON);
      for (int n = 1 + random.nextInt(2); n > 0; n--) {
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + random.nextInt(12));
        text.replace(from, to, WORDS.get(random.nextInt(WORDS.size())));
      }
      read(folder, text.toString().getBytes(StandardCharsets.UTF_8));
    }
    assertTrue(invalid > ROUNDS / 2, invalid + " invalid");
    assertTrue(valid > 0, "none valid");
  }

  @Test
  void replacedValues() throws Exception {
    Random random = new Random(4);
    ExerciseFolder folder = ExerciseFolder.in(root);
    List<String> values =
        List.of("null", "{}", "[]", "[[]]", "\"\"", "0", "1e999999999", "1E-400", "{\"a\": {}}");
    for (int i = 0; i < ROUNDS / 4; i++) {
      String value = values.get(random.nextInt(values.size()));
      int skip = random.nextInt(30);
      int[] seen = {0};
      String text =
          Pattern.compile("(?<=: )(\"[^\"]*\"|[0-9.]+|\\[[^]]*]|\\{[^}]*})")
              .matcher(ExerciseFolder.JSON)
              .replaceAll(
                  match -> Matcher.quoteReplacement(seen[0]++ == skip ? value : match.group()));
      read(folder, text.getBytes(StandardCharsets.UTF_8));
    }
    assertTrue(invalid > 0, "none invalid");
  }

  private void read(ExerciseFolder folder, byte[] json) throws Exception {
    Files.write(folder.path().resolve("exercise.json"), json);
    try {
      folder.read();
      valid++;
    } catch (InvalidExerciseException e) {
      invalid++;
      assertFalse(e.problems().isEmpty());
      for (Diagnostic each : e.problems()) {
        assertTrue(each.line() >= 0, each.toString());
        assertTrue(each.message().chars().noneMatch(c -> c < ' '), each.toString());
      }
    }
  }
}
