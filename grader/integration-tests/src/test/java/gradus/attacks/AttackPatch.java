package gradus.attacks;

import gradus.patch.MalformedPatchException;
import gradus.patch.PatchApplier;
import gradus.patch.PatchProblem;
import gradus.patch.PatchReader;
import gradus.patch.Patched;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes submissions of a right solution and a patch of it. */
final class AttackPatch {

  /** Stands for what is only long. */
  private static final Pattern REPEATED = Pattern.compile("<<(\\d{1,5}) times: (.+?)>>");

  private AttackPatch() {}

  /**
   * Writes what a patch makes of a right solution.
   *
   * @param patch the patch's file
   * @param right the folder of the right solution
   * @param folder where it is put
   * @return that folder
   */
  static Path write(Path patch, Path right, Path folder) throws IOException {
    for (Map.Entry<String, String> each : apply(patch, right).entrySet()) {
      Path file = folder.resolve(each.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, each.getValue());
    }
    return folder;
  }

  /**
   * Returns what a patch makes of a right solution: texts by path.
   *
   * @throws AssertionError with file and line, if it is no patch or does not fit
   */
  static Map<String, String> apply(Path patch, Path right) throws IOException {
    Patched patched = patched(patch, right);
    if (!patched.isComplete()) {
      throw unusable(patch, patched.misfits());
    }
    Map<String, String> texts = new TreeMap<>();
    patched.files().forEach((name, text) -> texts.put(name, expand(text)));
    return texts;
  }

  private static Patched patched(Path patch, Path right) throws IOException {
    try {
      return PatchApplier.apply(PatchReader.read(Files.readString(patch)), texts(right));
    } catch (MalformedPatchException e) {
      throw unusable(patch, e.problems());
    }
  }

  private static Map<String, String> texts(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path each : files.toList()) {
        texts.put(each.getFileName().toString(), Files.readString(each));
      }
    }
    return texts;
  }

  private static AssertionError unusable(Path patch, List<PatchProblem> problems) {
    return new AssertionError(
        problems.stream()
            .map(each -> patch.getFileName() + ":" + each.line() + ": " + each.message())
            .collect(Collectors.joining("\n")));
  }

  /** Writes out what is marked as {@code <<3 times: a#\n>>}: a0, a1 and a2, each in a line. */
  static String expand(String text) {
    return REPEATED
        .matcher(text)
        .replaceAll(
            each ->
                Matcher.quoteReplacement(
                    repeat(Integer.parseInt(each.group(1)), each.group(2).replace("\\n", "\n"))));
  }

  private static String repeat(int times, String text) {
    return IntStream.range(0, times)
        .mapToObj(each -> text.replace("#", Integer.toString(each)))
        .collect(Collectors.joining());
  }
}
