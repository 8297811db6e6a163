package gradus.intake;

import gradus.json.PlainText;
import gradus.protocol.ArchiveEntry;
import gradus.protocol.UnpackLimits;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A folder that takes an archive's entries. Nobody else writes there, and nothing but folders and
 * regular files is made, so no path leads out of it.
 */
final class UnpackedFolder {

  private final Path root;
  private final UnpackLimits limits;
  private int entries;
  private long bytes;

  /**
   * @param root where it is to be made
   */
  UnpackedFolder(Path root, UnpackLimits limits) throws IOException {
    this.root = Files.createDirectory(root.toAbsolutePath().normalize());
    this.limits = limits;
  }

  Path path() {
    return root;
  }

  /** Writes a file or makes a folder. */
  void add(ArchiveEntry entry) throws RefusedArchiveException, IOException {
    entries++;
    bytes += entry.content().size();
    if (entries > limits.entries() || bytes > limits.bytes()) {
      throw new RefusedArchiveException("The archive holds more than it says.");
    }
    try {
      Path target = place(entry.path());
      if (entry.folder()) {
        Files.createDirectories(target);
      } else {
        Files.createDirectories(target.getParent());
        Files.write(
            target,
            entry.content().toByteArray(),
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE);
      }
    } catch (FileAlreadyExistsException e) {
      throw refused("holds two files that are one here", entry);
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw refused("holds a name that this system does not take", entry);
    }
  }

  private static RefusedArchiveException refused(String what, ArchiveEntry entry) {
    return new RefusedArchiveException(
        "The archive %s: %s.".formatted(what, PlainText.printable(entry.path())));
  }

  /** Through a URI, so that the bytes of a name do not hang on the JVM's locale. */
  private Path place(String path) throws URISyntaxException {
    StringBuilder uri = new StringBuilder(root.toUri().toString());
    String separator = "";
    for (String each : path.split("/", -1)) {
      if (each.isEmpty() || each.equals(".") || each.equals("..")) {
        throw new IllegalArgumentException(path);
      }
      uri.append(separator).append(encoded(each));
      separator = "/";
    }
    Path place = Path.of(new URI(uri.toString()));
    if (!place.normalize().equals(place) || !place.startsWith(root)) {
      throw new IllegalArgumentException(path);
    }
    return place;
  }

  private static String encoded(String segment) {
    StringBuilder encoded = new StringBuilder();
    for (byte each : segment.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = each > 0 && Character.isLetterOrDigit(each);
      encoded.append(plain ? String.valueOf((char) each) : "%%%02X".formatted(each));
    }
    return encoded.toString();
  }
}
