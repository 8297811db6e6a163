package gradus.editor;

import gradus.files.Template;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes what editors read into a workspace or a course, and leaves alone what somebody has made
 * their own.
 */
public final class EditorFiles {

  /** In a line of every file that is ours. */
  private static final String OURS = "Written by gradus ";

  private static final String HOLE = "{{libraries}}";

  private final Path jars;

  /**
   * @param jars the folder of the jars that workers run with
   */
  public EditorFiles(Path jars) {
    this.jars = jars.toAbsolutePath().normalize();
  }

  /**
   * Writes the files that are missing, or of another installation, into a learner's workspace.
   *
   * @return the names of those written
   * @throws IOException if the workspace cannot be written
   */
  public List<String> write(Path workspace) throws IOException {
    return write(workspace, "");
  }

  /**
   * Writes the files that are missing, or of another installation, into a course's folder.
   *
   * @return the names of those written
   * @throws IOException if the folder cannot be written
   */
  public List<String> writeCourse(Path course) throws IOException {
    return write(course, "course-");
  }

  private List<String> write(Path folder, String kind) throws IOException {
    List<String> written = new ArrayList<>();
    for (Map.Entry<String, String> each : files(kind).entrySet()) {
      Path file = folder.resolve(each.getKey());
      if (isFree(file, each.getValue())) {
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, each.getValue());
        written.add(each.getKey());
      }
    }
    return written;
  }

  private static boolean isFree(Path file, String wanted) throws IOException {
    if (!Files.exists(file)) {
      return true;
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    return text.contains(OURS) && !text.equals(wanted);
  }

  private Map<String, String> files(String kind) throws IOException {
    List<Library> libraries = libraries();
    Map<String, String> files = new LinkedHashMap<>();
    files.put("pom.xml", filled(kind + "pom.xml", libraries, EditorFiles::dependency));
    files.put(".project", Template.of(EditorFiles.class, kind + "project.xml"));
    files.put(".classpath", filled(kind + "classpath.xml", libraries, EditorFiles::entry));
    files.put(".vscode/settings.json", Template.of(EditorFiles.class, kind + "settings.json"));
    return files;
  }

  private List<Library> libraries() throws IOException {
    if (!Files.isDirectory(jars)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(jars)) {
      return all.filter(Library::isNeeded).sorted().map(Library::of).toList();
    }
  }

  private interface Text {
    String of(Library library);
  }

  private static String filled(String template, List<Library> libraries, Text text)
      throws IOException {
    return Template.of(EditorFiles.class, template)
        .replace(HOLE, libraries.stream().map(text::of).collect(Collectors.joining()));
  }

  private static String dependency(Library library) {
    return """
        <dependency>
          <groupId>%s</groupId>
          <artifactId>%s</artifactId>
          <version>%s</version>
          <scope>system</scope>
          <systemPath>%s</systemPath>
        </dependency>
    """
        .formatted(library.group(), library.name(), library.version(), escaped(library.file()));
  }

  private static String entry(Library library) {
    return "  <classpathentry kind=\"lib\" path=\"%s\"/>\n".formatted(escaped(library.file()));
  }

  private static String escaped(Path file) {
    return file.toString().replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
