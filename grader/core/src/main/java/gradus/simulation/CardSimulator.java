package gradus.simulation;

import gradus.answer.Simulator;
import gradus.execution.SimulationSession;
import gradus.exercise.InvalidExerciseException;
import gradus.files.BoundedFile;
import gradus.files.ContentVersion;
import gradus.files.FileTrouble;
import gradus.pipeline.GradingResources;
import gradus.pipeline.Installation;
import gradus.process.DaemonThread;
import gradus.process.GraderFaultException;
import gradus.process.Surroundings;
import gradus.protocol.Bytes;
import gradus.protocol.SourceFile;
import gradus.question.CardId;
import gradus.question.Drawn;
import gradus.question.Prediction.Simulated;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** Runs the classes of simulated predictions in a worker, which is started when first needed. */
public final class CardSimulator implements Simulator, AutoCloseable {

  private static final int MOST_BYTES = 64 << 10;

  private final Path root;
  private final Installation installation;
  private final @Nullable NumberCache cache;
  private final Map<List<Object>, FutureTask<Double>> ahead = new HashMap<>();
  private final Map<String, SimulationSession> sessions = new HashMap<>();
  private @Nullable GradingResources resources;

  private CardSimulator(Path root, Installation installation, @Nullable NumberCache cache) {
    this.root = root;
    this.installation = installation;
    this.cache = cache;
  }

  /**
   * Returns one that remembers what it found, also for later processes.
   *
   * @param root the folder of all exercises
   * @param installation where workers and the cache are
   */
  public static CardSimulator remembering(Path root, Installation installation) {
    return new CardSimulator(root, installation, new NumberCache(installation.cache()));
  }

  /** Returns one that runs every simulation anew. */
  public static CardSimulator forgetting(Path root, Installation installation) {
    return new CardSimulator(root, installation, null);
  }

  @Override
  public void startAhead(CardId card, Simulated prediction, Drawn drawn, long seed) {
    FutureTask<Double> task = new FutureTask<>(() -> find(card, prediction, drawn, seed));
    ahead.put(List.of(card, prediction, drawn, seed), task);
    DaemonThread.named("simulation", task).start();
  }

  @Override
  public double simulate(CardId card, Simulated prediction, Drawn drawn, long seed)
      throws InvalidExerciseException, GraderFaultException {
    FutureTask<Double> task = ahead.remove(List.of(card, prediction, drawn, seed));
    return task == null ? find(card, prediction, drawn, seed) : result(task);
  }

  private static double result(FutureTask<Double> task)
      throws InvalidExerciseException, GraderFaultException {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GraderFaultException("the simulation was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof InvalidExerciseException invalid) {
        throw invalid;
      }
      if (e.getCause() instanceof GraderFaultException fault) {
        throw fault;
      }
      throw new GraderFaultException("the simulation failed: " + e.getCause(), e);
    }
  }

  /** One at a time: a worker answers one question after the other. */
  private synchronized double find(CardId card, Simulated prediction, Drawn drawn, long seed)
      throws InvalidExerciseException, GraderFaultException {
    String shown = card.beside(prediction.file());
    Bytes content = content(card, prediction.file(), shown);
    List<Double> given = drawn.arguments();
    String key = key(content, prediction.file(), seed, given);
    Double known = cache == null ? null : cache.find(key);
    if (known != null) {
      return known;
    }
    double found = session(card, prediction.file(), content, shown).run(seed, given);
    if (cache != null) {
      cache.store(key, found);
    }
    return found;
  }

  private Bytes content(CardId card, String file, String shown) throws InvalidExerciseException {
    try {
      return BoundedFile.read(card.in(root).resolveSibling(file), MOST_BYTES);
    } catch (IOException e) {
      String message = "The class of the simulation cannot be read: " + FileTrouble.of(e) + ".";
      throw new InvalidExerciseException(
          List.of(InvalidExerciseException.problem(shown, 0, message)));
    }
  }

  private static String key(Bytes content, String file, long seed, List<Double> given) {
    String arguments = "%s %d %s".formatted(file, seed, given);
    return ContentVersion.of(
            new TreeMap<>(Map.of("class", content, "arguments", Bytes.utf8(arguments))))
        .replace(':', '-');
  }

  private SimulationSession session(CardId card, String file, Bytes content, String shown)
      throws GraderFaultException {
    SimulationSession known = sessions.get(shown);
    if (known != null) {
      return known;
    }
    GradingResources open = resources();
    SimulationSession session =
        new SimulationSession(
            open.workers(), card.packageName(), new SourceFile(file, content), shown);
    sessions.put(shown, session);
    return session;
  }

  private GradingResources resources() throws GraderFaultException {
    try {
      GradingResources open =
          resources == null ? GradingResources.open(installation, Surroundings.USUAL) : resources;
      resources = open;
      return open;
    } catch (IOException e) {
      throw new GraderFaultException("no worker could be started: " + FileTrouble.of(e), e);
    }
  }

  /** Ends the workers. */
  @Override
  public synchronized void close() throws IOException {
    sessions.values().forEach(SimulationSession::close);
    if (resources != null) {
      resources.close();
    }
  }
}
