package gradus.workspace;

import gradus.exercise.Exercise;
import gradus.files.PackageDeclaration;
import gradus.protocol.Bytes;
import gradus.protocol.SourceFile;
import gradus.statement.Statement;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts an exercise into a learner's workspace without ever overwriting work. */
public final class WorkspaceStarter {

  /**
   * What was done.
   *
   * @param folder where the exercise is now
   * @param written the files that are new
   * @param kept the files that were there before and were not touched
   */
  public record Started(Path folder, List<String> written, List<String> kept) {

    public Started {
      written = List.copyOf(written);
      kept = List.copyOf(kept);
    }
  }

  /**
   * Copies starter, what is provided beside it, statement and visible tests into a folder, which is
   * made when needed.
   *
   * @throws IOException if the folder cannot be written
   */
  public Started start(Exercise exercise, Path folder) throws IOException {
    Files.createDirectories(folder);
    List<String> written = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    for (Map.Entry<String, Bytes> each : files(exercise).entrySet()) {
      boolean isNew = write(folder.resolve(each.getKey()), each.getValue());
      (isNew ? written : kept).add(each.getKey());
    }
    return new Started(folder, written, kept);
  }

  /**
   * Brings the starter back, and what is provided beside it. What stood there is kept.
   *
   * @param kept the folder into which what stood there is moved; a new one
   * @return the names of the files that were moved
   * @throws IOException if they cannot be moved or written
   */
  public List<String> reset(Exercise exercise, Path folder, Path kept) throws IOException {
    List<String> moved = new ArrayList<>();
    for (SourceFile each : exercise.files().given()) {
      Path file = folder.resolve(each.path());
      if (Files.exists(file) && !isSame(file, each.content())) {
        Files.createDirectories(kept);
        Files.move(file, kept.resolve(each.path()));
        moved.add(each.path());
      }
    }
    start(exercise, folder);
    return moved;
  }

  private static boolean isSame(Path file, Bytes content) throws IOException {
    return Files.isRegularFile(file)
        && Arrays.equals(Files.readAllBytes(file), content.toByteArray());
  }

  /**
   * Copies the sources that visible tests share with those of other exercises, each into the folder
   * of its package.
   *
   * @param root the folder of all sources
   * @return the files that are new
   * @throws IOException if a folder cannot be written
   */
  public List<Path> share(Exercise exercise, Path root) throws IOException {
    List<Path> written = new ArrayList<>();
    for (SourceFile each : exercise.visibleShared()) {
      PackageDeclaration declared = PackageDeclaration.find(each.content().utf8());
      String folder = declared == null ? "" : declared.name().replace('.', '/');
      Path file = root.resolve(folder).resolve(each.name());
      Files.createDirectories(file.resolveSibling(""));
      if (write(file, each.content())) {
        written.add(file);
      }
    }
    return written;
  }

  private static Map<String, Bytes> files(Exercise exercise) {
    Map<String, Bytes> files = new LinkedHashMap<>();
    files.put("README.md", Bytes.utf8(Statement.of(exercise.files().statement()).task()));
    for (SourceFile each : exercise.files().starter()) {
      files.put(each.path(), each.content());
    }
    for (SourceFile each : exercise.files().provided()) {
      files.put(each.path(), each.content());
    }
    for (SourceFile each : exercise.visibleTests()) {
      files.put(each.path(), each.content());
    }
    return files;
  }

  private static boolean write(Path file, Bytes content) throws IOException {
    try {
      Files.write(file, content.toByteArray(), StandardOpenOption.CREATE_NEW);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }
}
