package gradus.pack;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The program that goes into packs.
 *
 * @param root the folder of its launcher
 * @param controller the jars of the JVM that grades
 * @param worker the jars of the JVMs that touch submissions
 */
public record Program(Path root, Path controller, Path worker) {

  /** Where a pack has the program. */
  static final String FOLDER = "gradus";

  /** Returns the program whose launcher and worker's jars are known. */
  public static Program of(Path root, Path worker) {
    return new Program(root, worker.resolveSibling("controller"), worker);
  }

  /** Lays it out as an unpacked zip has it. */
  void addTo(PackFiles files) throws IOException {
    files.addScript(FOLDER + "/gradus", root.resolve("gradus"));
    addIfThere(files, "LICENSE", root.resolve("LICENSE"));
    addIfThere(files, "lib/LIBRARIES.md", root.resolve("lib/LIBRARIES.md"));
    addIfThere(files, "lib/LIBRARIES.md", root.resolve("grader/distribution/src/LIBRARIES.md"));
    addJars(files, "controller", controller);
    addJars(files, "worker", worker);
  }

  private static void addIfThere(PackFiles files, String name, Path file) throws IOException {
    if (Files.isRegularFile(file)) {
      files.add(FOLDER + "/" + name, file);
    }
  }

  private static void addJars(PackFiles files, String name, Path folder) throws IOException {
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.jar")) {
      for (Path each : jars) {
        files.add("%s/lib/%s/%s".formatted(FOLDER, name, each.getFileName()), each);
      }
    }
  }
}
