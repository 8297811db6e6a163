package gradus.intake;

import gradus.files.FileName;
import gradus.files.Litter;
import gradus.process.GraderFaultException;
import gradus.submission.HandIn;
import gradus.submission.HandIn.Part;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Puts what is in a learner's archives in their place, where nothing else that came is a source.
 */
public final class Expander {

  /** An archive, one in it, and one in that: more is nobody's habit. */
  private static final int MOST_NESTED = 3;

  private static final int MOST_LOOKED_AT = 2_000;

  private final Unpacker unpacker;

  /**
   * @param unpacker unpacks archives
   */
  public Expander(Unpacker unpacker) {
    this.unpacker = unpacker;
  }

  /**
   * Returns a hand-in whose sources are files.
   *
   * @throws RefusedArchiveException if an archive is not unpacked
   * @throws IOException if it cannot be read, or there is no place for its files
   * @throws GraderFaultException if no worker could be asked
   */
  public HandIn expand(HandIn handIn)
      throws RefusedArchiveException, IOException, GraderFaultException {
    HandIn expanded = handIn;
    for (int i = 0; i < MOST_NESTED; i++) {
      Look look = Look.at(expanded);
      if (look.sources || look.archives.isEmpty()) {
        return expanded;
      }
      expanded = expanded(expanded, look.archives);
    }
    Look last = Look.at(expanded);
    if (!last.sources && !last.archives.isEmpty()) {
      throw new RefusedArchiveException(
          "The archive holds archives within archives, %d deep.".formatted(MOST_NESTED));
    }
    return expanded;
  }

  private HandIn expanded(HandIn handIn, List<Part> archives)
      throws RefusedArchiveException, IOException, GraderFaultException {
    Set<Path> unpacked = new HashSet<>(handIn.unpacked());
    List<Part> parts = new ArrayList<>(handIn.parts());
    for (Part each : archives) {
      Path folder = unpack(each, archives.size() > 1);
      unpacked.add(each.path());
      parts.removeIf(part -> part.path().equals(each.path()));
      parts.add(new Part(folder, each.name(), each.shown()));
    }
    return new HandIn(parts, unpacked);
  }

  private Path unpack(Part archive, boolean several)
      throws RefusedArchiveException, IOException, GraderFaultException {
    try {
      return unpacker.unpack(archive.path(), Unpacker.Size.SUBMISSION);
    } catch (RefusedArchiveException e) {
      String name = several ? FileName.of(archive.path()).text() + ": " : "";
      throw new RefusedArchiveException(name + e.getMessage());
    }
  }

  /** What is there, by its names. */
  private static final class Look extends SimpleFileVisitor<Path> {

    private final List<Part> archives = new ArrayList<>();
    private final Set<Path> unpacked;
    private boolean sources;
    private int count;
    private Part current;

    private Look(HandIn handIn) {
      this.unpacked = handIn.unpacked();
      this.current = handIn.parts().get(0);
    }

    static Look at(HandIn handIn) throws IOException {
      Look look = new Look(handIn);
      for (Part each : handIn.parts()) {
        look.current = each;
        if (Files.exists(each.path(), LinkOption.NOFOLLOW_LINKS)) {
          Files.walkFileTree(each.path(), look);
        }
      }
      return look;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean litter =
          !folder.equals(current.path()) && !Litter.reason(FileName.of(folder).text()).isEmpty();
      return litter ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      boolean whole = file.equals(current.path());
      String name = whole && !current.name().isEmpty() ? current.name() : FileName.of(file).text();
      if (attributes.isRegularFile() && Litter.reason(name).isEmpty()) {
        String lower = name.toLowerCase(Locale.ROOT);
        sources = sources || lower.endsWith(".java") || lower.endsWith(".java.txt");
        if (Archives.isCalledSo(name) && !unpacked.contains(file)) {
          archives.add(new Part(file, "", whole ? current.shown() : shown(file)));
        }
      }
      return ++count > MOST_LOOKED_AT ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    /** What cannot be looked at is said when it is read. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }

    private String shown(Path file) {
      StringBuilder shown = new StringBuilder(current.shown());
      current
          .path()
          .relativize(file)
          .forEach(each -> shown.append('/').append(FileName.of(each).text()));
      return shown.toString();
    }
  }
}
