package gradus.submission;

import gradus.model.Diagnostic;
import gradus.protocol.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A submission on disk. */
final class SubmissionFolder {

  private final Path root;

  SubmissionFolder(Path root) {
    this.root = root;
  }

  Path path() {
    return root;
  }

  SubmissionFolder put(String file, String text) throws IOException {
    return put(file, text.getBytes(StandardCharsets.UTF_8));
  }

  SubmissionFolder put(String file, byte[] content) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(Objects.requireNonNull(path.getParent()));
    Files.write(path, content);
    return this;
  }

  /** Returns the accepted files' paths. */
  List<String> paths(String... ignored) throws IOException {
    return files(ignored).stream().map(SourceFile::path).toList();
  }

  List<SourceFile> files(String... ignored) throws IOException {
    SubmissionReading reading = new SubmissionReader(Set.of(ignored)).read(root);
    return Objects.requireNonNull(reading.submission(), reading::toString).files();
  }

  /** Returns the refusals as {@code code file:line}. */
  List<String> refusals() throws IOException {
    return refusals(root);
  }

  static List<String> refusals(Path path) throws IOException {
    return new SubmissionReader(Set.of())
        .read(path).refusals().stream().map(SubmissionFolder::text).toList();
  }

  private static String text(Diagnostic refusal) {
    String file = refusal.file().isEmpty() ? "" : " " + refusal.file();
    return refusal.code() + file + (refusal.line() == 0 ? "" : ":" + refusal.line());
  }
}
