package gradus.intake;

import gradus.files.BoundedFile;
import gradus.files.FileTooLargeException;
import gradus.json.PlainText;
import gradus.process.GraderFaultException;
import gradus.process.TimeLimit;
import gradus.process.WorkerLostException;
import gradus.process.WorkerLostException.Reason;
import gradus.process.WorkerProcess;
import gradus.process.Workers;
import gradus.protocol.ArchiveEntry;
import gradus.protocol.Bytes;
import gradus.protocol.FrameLimits;
import gradus.protocol.Unpack;
import gradus.protocol.UnpackLimits;
import gradus.protocol.Unpacked;
import gradus.submission.NoSuchSubmissionException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Unpacks archives into folders of its own. A worker reads the archive; what it says is checked
 * again before a file is written.
 */
public final class Unpacker {

  /** How large an archive is expected to be. */
  public enum Size {
    /** One learner's. */
    SUBMISSION(16 << 20, new UnpackLimits(20_000, 64 << 20, 16 << 20), 256),
    /** All of a download. */
    DOWNLOAD(100 << 20, new UnpackLimits(60_000, 512 << 20, 16 << 20), 768);

    private final int archiveBytes;

    @SuppressWarnings("ImmutableEnumChecker") // a record of numbers
    private final UnpackLimits limits;

    private final int heapMiB;

    Size(int archiveBytes, UnpackLimits limits, int heapMiB) {
      this.archiveBytes = archiveBytes;
      this.limits = limits;
      this.heapMiB = heapMiB;
    }
  }

  private static final TimeLimit LIMIT = TimeLimit.ofProcessor(Duration.ofSeconds(20));
  private static final FrameLimits BOUNDS = new FrameLimits(20 << 20, 2_000);
  private static final int MEBIBYTE = 1 << 20;
  private static final Bytes NONE = Bytes.utf8("");

  private final Workers workers;
  private final Path scratch;
  private final AtomicInteger count = new AtomicInteger();

  /**
   * @param workers who read archives
   * @param scratch an empty folder for what is in them
   */
  public Unpacker(Workers workers, Path scratch) {
    this.workers = workers;
    this.scratch = scratch;
  }

  /**
   * Unpacks an archive.
   *
   * @return the folder that holds what it held
   * @throws RefusedArchiveException if it is damaged, hostile or too large
   * @throws IOException if it cannot be read, or there is no place for its files
   * @throws GraderFaultException if no worker could be asked
   */
  public Path unpack(Path archive, Size size)
      throws RefusedArchiveException, IOException, GraderFaultException {
    Bytes content = content(archive, size);
    if (content.size() == 0) {
      throw new RefusedArchiveException("The archive is empty.");
    }
    UnpackedFolder folder =
        new UnpackedFolder(scratch.resolve(String.valueOf(count.incrementAndGet())), size.limits);
    try {
      unpack(content, size, folder);
    } catch (WorkerLostException e) {
      throw lost(e);
    }
    return folder.path();
  }

  private static Bytes content(Path archive, Size size)
      throws IOException, RefusedArchiveException {
    try {
      return BoundedFile.read(archive, size.archiveBytes);
    } catch (FileTooLargeException e) {
      String unpack = size == Size.DOWNLOAD ? " Unpack it and name the folder." : "";
      throw new RefusedArchiveException(
          "The archive has more than %d MiB.%s".formatted(size.archiveBytes / MEBIBYTE, unpack));
    } catch (IOException e) {
      throw NoSuchSubmissionException.unreadable(archive, e);
    }
  }

  private void unpack(Bytes content, Size size, UnpackedFolder folder)
      throws WorkerLostException, RefusedArchiveException, IOException, GraderFaultException {
    WorkerProcess worker = workers.take(size.heapMiB);
    boolean done = false;
    try {
      workers.requireLayers(worker.layers());
      boolean more = true;
      Bytes next = content;
      while (more) {
        Unpacked part = worker.ask(new Unpack(next, size.limits), Unpacked.class, LIMIT, BOUNDS);
        if (!part.refusal().isEmpty()) {
          done = true;
          throw refused(part.refusal());
        }
        for (ArchiveEntry each : part.entries()) {
          folder.add(each);
        }
        more = part.more() && !part.entries().isEmpty();
        next = NONE;
      }
      done = true;
    } finally {
      if (done) {
        workers.giveBack(worker, size.heapMiB);
      } else {
        worker.close();
      }
    }
  }

  private static RefusedArchiveException refused(String why) {
    return new RefusedArchiveException("The archive " + PlainText.printable(why) + ".");
  }

  /** An archive that ends its reader is the archive's fault, unless something else ended it. */
  private static RefusedArchiveException lost(WorkerLostException e) throws GraderFaultException {
    if (e.reason() == Reason.KILLED) {
      throw new GraderFaultException("no worker could unpack: " + e.getMessage(), e);
    }
    return e.reason() == Reason.TIMED_OUT
        ? refused("takes too long to unpack")
        : refused("cannot be unpacked");
  }
}
