package gradus.gradebook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Feedback files as Moodle takes many at once: a folder a participant, called as in its own
 * downloads, by whose number it finds them. The same files give the same bytes.
 */
public final class FeedbackZip implements AutoCloseable {

  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final int LONGEST_NAME = 60;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);

  /** Adds a page for a participant; nothing for whom Moodle has no number. */
  public void add(Entry entry, String page) throws IOException {
    if (entry.participant().isEmpty()) {
      return;
    }
    String folder = plain(entry.learner().shown()) + "_" + entry.participant();
    // Before Moodle 4.1 the last underscore is needed, since then it does no harm.
    ZipEntry file = new ZipEntry(folder + "_assignsubmission_file_/feedback.html");
    file.setTimeLocal(NO_TIME);
    zip.putNextEntry(file);
    zip.write(page.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  /** Moodle takes what stands between the first two underscores for the number. */
  private static String plain(String name) {
    String plain = name.replaceAll("[^\\p{L}\\p{M}\\p{N} '-]", " ").strip();
    String begun = plain.isEmpty() ? "Participant" : plain;
    int most = Math.min(LONGEST_NAME, begun.codePointCount(0, begun.length()));
    return begun.substring(0, begun.offsetByCodePoints(0, most)).strip();
  }

  /** Returns the zip, which is then complete. */
  public byte[] toBytes() throws IOException {
    zip.close();
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
