package gradus.process;

import gradus.isolation.Isolation;
import gradus.isolation.IsolationLayer;
import gradus.isolation.Utf8Locale;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Starts child JVMs. */
public final class WorkerLauncher implements Workers {

  private static final TimeLimit START_LIMIT = TimeLimit.ofWall(Duration.ofSeconds(60));

  private static final List<String> SAME_ON_EVERY_MACHINE =
      List.of(
          "-Dfile.encoding=UTF-8",
          "-Dline.separator=\n",
          "-Djava.awt.headless=true",
          // A hot exception keeps its stack trace, or a failure would lose its line on some runs.
          "-XX:-OmitStackTraceInFastThrow",
          // What the VM says of a null differs from release to release.
          "-XX:-ShowCodeDetailsInExceptionMessages");

  private static final List<String> CLOSED =
      List.of(
          "-XX:+DisableAttachMechanism",
          "-XX:-UsePerfData",
          "-XX:-CreateCoredumpOnCrash",
          "-XX:ErrorFile=" + File.separator + "dev" + File.separator + "null",
          // Standard output is the channel: the VM's own words must not land in it.
          "-XX:+DisplayVMOutputToStderr",
          // Which does not hold for its report of a crash.
          "-XX:+SuppressFatalErrorMessage",
          "-Xlog:disable");

  private static final List<String> LEAN =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          // Each learner's code is new and runs for milliseconds: what is worth compiling is worth
          // it soon. A batch takes 7 % less on Java 17, 12 % on 25; a smaller factor wins no more.
          "-XX:CompileThresholdScaling=0.35",
          "-Xshare:auto");

  /** The first release whose doubles and floats need no agent to have the texts that they have. */
  private static final int SHORTEST_DECIMALS_SINCE = 21;

  private static final int PROBE_HEAP_MIB = 64;
  private static final int REHEARSAL_HEAP_MIB = 256;

  private final WorkerInstallation installation;

  private final WorkerArchive archive;

  private final List<Isolation> isolations;

  private final Utf8Locale locale;

  /** A set of layers under which a worker did not start is not tried again. */
  private final AtomicInteger strongest = new AtomicInteger();

  private volatile Set<IsolationLayer> required = Set.of();

  WorkerLauncher(WorkerInstallation installation) {
    this(installation, System.getenv());
  }

  /**
   * @param installation where workers come from
   * @param environment where {@code PATH} says which isolation programs there are
   */
  WorkerLauncher(WorkerInstallation installation, Map<String, String> environment) {
    this.installation = installation;
    this.archive = new WorkerArchive(installation.paths());
    this.isolations = Isolation.strongestFirst(installation.paths(), environment);
    this.locale = Utf8Locale.of(environment);
  }

  /**
   * Starts a worker under the strongest layers that this machine really offers, and waits for its
   * first word.
   *
   * @param heapMiB the largest heap
   * @throws IOException if the machine starts no process
   * @throws WorkerLostException if a worker does not start under any layers, or if it needs longer
   *     than {@link #START_LIMIT}
   */
  @Override
  public WorkerProcess take(int heapMiB) throws IOException, WorkerLostException {
    while (true) {
      int rank = strongest.get();
      try {
        return start(isolations.get(rank), heapMiB);
      } catch (WorkerLostException e) {
        if (e.reason() == WorkerLostException.Reason.TIMED_OUT || rank == isolations.size() - 1) {
          throw e;
        }
        strongest.compareAndSet(rank, rank + 1);
      }
    }
  }

  private WorkerProcess start(Isolation isolation, int heapMiB)
      throws IOException, WorkerLostException {
    List<String> archived = archive.options();
    try {
      return start(isolation, heapMiB, archived);
    } catch (WorkerLostException e) {
      if (archived.isEmpty() || e.reason() != WorkerLostException.Reason.EXITED) {
        throw e;
      }
      WorkerProcess worker = start(isolation, heapMiB, List.of());
      archive.discard();
      return worker;
    }
  }

  private WorkerProcess start(Isolation isolation, int heapMiB, List<String> archived)
      throws IOException, WorkerLostException {
    Process process = process(isolation, heapMiB, archived);
    WorkerProcess worker = new WorkerProcess(process, isolation, archive::suspect);
    try {
      worker.awaitReady(START_LIMIT);
      return worker;
    } catch (WorkerLostException e) {
      worker.close();
      throw e;
    }
  }

  /** Ends the worker: the next one is a new one. */
  @Override
  public void giveBack(WorkerProcess worker, int heapMiB) {
    worker.close();
  }

  /** Asks for layers without which nothing is graded; before that, any will do. */
  void require(Set<IsolationLayer> layers) {
    required = Set.copyOf(layers);
  }

  @Override
  public void requireLayers(Set<IsolationLayer> actual) throws GraderFaultException {
    for (IsolationLayer each : required) {
      if (!actual.contains(each)) {
        throw new GraderFaultException(
            "the isolation layer %s is required and this machine does not offer it: see gradus doctor"
                .formatted(each.wireName()));
      }
    }
  }

  private Process process(Isolation isolation, int heapMiB, List<String> archived)
      throws IOException {
    List<String> options = new ArrayList<>(archived);
    options.addAll(agent());
    List<String> command = java(heapMiB, options);
    command.add("gradus.worker.WorkerMain");
    return start(isolation.wrap(command));
  }

  /**
   * Archives classes anew in the place of an archive that was found damaged; anything that keeps
   * from it only leaves later workers slower.
   */
  void mendArchive() {
    archive.mend(this);
  }

  /** Starts a JVM that plays a grading through and ends. */
  Process rehearse(String option) throws IOException {
    List<String> command = java(REHEARSAL_HEAP_MIB, List.of(option));
    command.add("gradus.worker.RehearsalMain");
    return start(command);
  }

  /** Returns the sets of layers that may work here, the strongest first. */
  List<Isolation> isolations() {
    return isolations;
  }

  /** Starts the program that tries to get through the layers. */
  Process probe(Isolation isolation, List<String> arguments) throws IOException {
    List<String> command = java(PROBE_HEAP_MIB, List.of());
    command.add("gradus.worker.probe.ProbeMain");
    command.addAll(arguments);
    return start(isolation.wrap(command));
  }

  private Process start(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(installation.paths().scratch().toFile());
    closeEnvironment(builder.environment());
    return builder.start();
  }

  private List<String> java(int heapMiB, List<String> moreOptions) {
    List<String> command = new ArrayList<>();
    command.add(installation.paths().javaHome().resolve("bin").resolve("java").toString());
    command.add("-Xmx" + heapMiB + "m");
    command.addAll(LEAN);
    command.addAll(moreOptions);
    command.addAll(CLOSED);
    command.addAll(SAME_ON_EVERY_MACHINE);
    command.addAll(installation.surroundings().options());
    command.add("-Djava.io.tmpdir=" + installation.paths().scratch());
    if (Runtime.version().feature() >= 24) {
      command.add("--illegal-native-access=deny");
    }
    command.add("-cp");
    command.add(classPath());
    return command;
  }

  /**
   * Its own jar is the agent's. A JVM that archives classes starts without: archives exclude it.
   */
  private List<String> agent() {
    if (Runtime.version().feature() >= SHORTEST_DECIMALS_SINCE) {
      return List.of();
    }
    return jars("gradus-worker-*.jar").stream().map("-javaagent:"::concat).toList();
  }

  private String classPath() {
    return String.join(File.pathSeparator, jars("*.jar"));
  }

  private List<String> jars(String glob) {
    List<String> jars = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(installation.paths().lib(), glob)) {
      found.forEach(each -> jars.add(each.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException("the worker's jars cannot be listed", e);
    }
    jars.sort(null);
    return jars;
  }

  /** Windows cannot start a process without SystemRoot; elsewhere file names need a locale. */
  private void closeEnvironment(Map<String, String> environment) {
    environment.keySet().removeIf(each -> !each.equalsIgnoreCase("SystemRoot"));
    environment.put(Utf8Locale.VARIABLE, locale.name());
  }
}
