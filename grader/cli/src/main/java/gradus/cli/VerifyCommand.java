package gradus.cli;

import gradus.exercise.Baseline;
import gradus.exercise.Catalogue;
import gradus.exercise.ExerciseId;
import gradus.exercise.InvalidExerciseException;
import gradus.files.ReportFile;
import gradus.process.GraderFaultException;
import gradus.question.Deck;
import gradus.render.BaselineRenderer;
import gradus.render.MutantRenderer;
import gradus.render.VerificationRenderer;
import gradus.simulation.CardSimulator;
import gradus.solution.PatchUpdater;
import gradus.verify.Check;
import gradus.verify.Profile;
import gradus.verify.Verification;
import gradus.verify.Verifier;
import gradus.verify.card.CardVerification;
import gradus.verify.card.CardVerifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * Examines exercises: whether right solutions pass, and whether the tests notice mistakes. Examines
 * question cards, too.
 */
@Command(
    description = {
      "Examines exercises, or all of them: whether right solutions pass, whether the tests notice"
          + " known mistakes and small changes to the reference. Examines question cards: whether"
          + " no mistake looks like the right answer."
    },
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills in the fields
final class VerifyCommand implements Callable<Integer> {

  private static final String STANDARD_OUTPUT = "-";

  @ParentCommand private GradusCommand parent;
  @Spec private CommandSpec spec;
  @Mixin private ExercisesOption exercises;
  @Mixin private SolutionsOption solutions;

  @Parameters(
      paramLabel = "NAME",
      description = "The names of exercises and questions; without any, all.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--only",
      paramLabel = "CHECK",
      split = ",",
      converter = CheckConverter.class,
      completionCandidates = CheckConverter.Names.class,
      description = "Make only this check: ${COMPLETION-CANDIDATES}.")
  private Set<Check> only = EnumSet.noneOf(Check.class);

  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      converter = ProfileConverter.class,
      completionCandidates = ProfileConverter.Names.class,
      description =
          "How much is asked: ${COMPLETION-CANDIDATES}. A course's exercises are only warned of"
              + " what does not make them wrong; all others are held to everything.")
  private @Nullable Profile profile;

  @Option(
      names = "--record",
      description =
          "Write baseline.json, the reference's steps and how known mistakes show, and the line"
              + " numbers in their patches.")
  private boolean record;

  @Option(
      names = "--mutant",
      paramLabel = "N",
      description = "Show what the tests of one exercise make of its Nth mutant.")
  private @Nullable Integer mutant;

  @Option(names = "--reveal", description = "With --mutant: show what failed tests say.")
  private boolean reveal;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the findings as JSON; - is standard output, without the text.")
  private @Nullable String json;

  @Override
  public Integer call() throws Exception {
    checkOptions();
    Path root = exercises.orOf(parent.home());
    Catalogue catalogue = Catalogue.of(root);
    VerifyNames wanted = VerifyNames.of(names, catalogue, Deck.of(root));
    List<ExerciseId> ids = only.equals(Set.of(Check.CARDS)) ? List.of() : wanted.exercises();
    if (mutant != null && ids.isEmpty()) {
      throw new UsageException("there is no exercise " + names.get(0) + ", so it has no mutant");
    }
    TerminalLine progress = TerminalLine.on(Outlet.err(spec));
    try (Verifier verifier =
        new Verifier(
            parent.home().installation(),
            catalogue,
            solutions.orBeside(root),
            Standards.of(root, profile),
            new VerifyProgress(progress))) {
      return (mutant == null
              ? verify(verifier, catalogue, ids, cards(root, wanted), progress)
              : inspect(verifier, ids.get(0), mutant, progress))
          .code();
    }
  }

  private void checkOptions() {
    if (mutant != null && names.size() != 1) {
      throw new ParameterException(spec.commandLine(), "--mutant wants exactly one exercise");
    }
    if (record && !only.isEmpty() && !only.contains(Check.BASELINE)) {
      throw new ParameterException(
          spec.commandLine(), "--record needs the check baseline: leave --only out or add it");
    }
  }

  private List<CardVerification> cards(Path root, VerifyNames wanted)
      throws InvalidExerciseException, GraderFaultException, IOException {
    if (mutant != null || (!only.isEmpty() && !only.contains(Check.CARDS))) {
      return List.of();
    }
    try (CardSimulator simulator = CardSimulator.forgetting(root, parent.home().installation())) {
      return wanted.verifyCards(new CardVerifier(root, simulator));
    }
  }

  private ExitStatus verify(
      Verifier verifier,
      Catalogue catalogue,
      List<ExerciseId> ids,
      List<CardVerification> cards,
      TerminalLine progress)
      throws GraderFaultException, IOException {
    Set<Check> wanted = only.isEmpty() ? EnumSet.allOf(Check.class) : only;
    VerificationRenderer renderer = new VerificationRenderer();
    List<Verification> all = new ArrayList<>();
    for (ExerciseId each : ids) {
      if (record) {
        new PatchUpdater(each, solutions.orBeside(exercises.orOf(parent.home()))).update();
      }
      Verification found = recorded(verifier.verify(each, wanted), catalogue);
      all.add(found);
      progress.clear();
      if (!STANDARD_OUTPUT.equals(json)) {
        out().print(renderer.toText(found));
        out().flush();
      }
    }
    if (!STANDARD_OUTPUT.equals(json)) {
      out().print(renderer.toText(cards));
    }
    write(renderer.toJson(all, cards));
    boolean sound =
        all.stream().allMatch(Verification::isSound)
            && cards.stream().allMatch(CardVerification::isSound);
    return sound ? ExitStatus.OK : ExitStatus.INVALID_EXERCISE;
  }

  /** Writes what was measured, after which it is what is recorded. */
  private Verification recorded(Verification found, Catalogue catalogue) throws IOException {
    Baseline measured = found.counts().measured();
    if (!record || measured == null) {
      return found;
    }
    Path file = catalogue.folder(found.exercise()).resolve("baseline.json");
    try (ReportFile place = ReportFile.claim(file)) {
      place.write(new BaselineRenderer().render(measured));
    }
    return found.recorded();
  }

  private void write(String text) throws IOException {
    if (STANDARD_OUTPUT.equals(json)) {
      out().json(text);
    } else if (json != null) {
      try (ReportFile file = ReportFile.claim(Path.of(json))) {
        file.write(text);
      }
    }
  }

  private ExitStatus inspect(Verifier verifier, ExerciseId id, int number, TerminalLine progress)
      throws InvalidExerciseException, GraderFaultException, IOException {
    try {
      String text = new MutantRenderer(reveal).render(verifier.inspect(id, number));
      progress.clear();
      out().print(text);
      return ExitStatus.OK;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private Outlet out() {
    return Outlet.out(spec);
  }
}
