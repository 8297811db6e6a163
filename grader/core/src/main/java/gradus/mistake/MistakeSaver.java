package gradus.mistake;

import gradus.files.FolderRemover;
import gradus.patch.MalformedPatchException;
import gradus.patch.PatchApplier;
import gradus.patch.PatchReader;
import gradus.patch.PatchWriter;
import gradus.solution.MistakeHead;
import gradus.solution.MistakePlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Saves a mistake: as a patch of the reference, or as a folder where that is no shorter. */
public final class MistakeSaver {

  private final MistakePlace place;
  private final Map<String, String> reference;

  /**
   * @param place where it goes
   * @param reference the reference's texts, by path
   */
  public MistakeSaver(MistakePlace place, Map<String, String> reference) {
    this.place = place;
    this.reference = Map.copyOf(reference);
  }

  /**
   * Saves a mistake. What was written of it stays; of a new one an author has to write it.
   *
   * @param files its sources, by path
   * @param fails the groups that it fails
   * @return the patch or folder
   * @throws IOException if it cannot be written
   */
  public Path save(Map<String, String> files, List<String> fails) throws IOException {
    String head = MistakeHead.withFails(head(), fails);
    String patch = PatchWriter.write(reference, files);
    return isShorter(patch, files) && isWhole(head + "\n" + patch, files)
        ? savePatch(head + "\n" + patch)
        : saveFolder(head, files);
  }

  /** Returns whether anything is saved of it yet. */
  public boolean isNew() {
    return !Files.exists(place.patch()) && !Files.exists(place.sources());
  }

  private String head() throws IOException {
    if (Files.isRegularFile(place.patch())) {
      return PatchReader.head(Files.readString(place.patch()));
    }
    return Files.isRegularFile(place.head())
        ? Files.readString(place.head())
        : MistakeHead.template();
  }

  private static boolean isShorter(String patch, Map<String, String> files) {
    return patch.lines().count() < files.values().stream().flatMap(String::lines).count();
  }

  /** An empty file that comes or goes is in no patch. */
  private boolean isWhole(String patch, Map<String, String> files) {
    try {
      return PatchApplier.apply(PatchReader.read(patch), reference).files().equals(files);
    } catch (MalformedPatchException e) {
      return false;
    }
  }

  private Path savePatch(String patch) throws IOException {
    Files.createDirectories(place.folder());
    Files.writeString(place.patch(), patch);
    FolderRemover.remove(place.sources());
    return place.patch();
  }

  private Path saveFolder(String head, Map<String, String> files) throws IOException {
    FolderRemover.remove(place.sources());
    Files.createDirectories(place.sources());
    Files.writeString(place.head(), head);
    for (Map.Entry<String, String> each : files.entrySet()) {
      Path file = place.sources().resolve(each.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, each.getValue());
    }
    Files.deleteIfExists(place.patch());
    return place.sources();
  }
}
