package gradus.cli;

import gradus.answer.CardResult;
import gradus.pipeline.Installation;
import gradus.question.CardId;
import gradus.question.Deck;
import gradus.review.Repetition;
import gradus.review.ReviewFile;
import gradus.review.ReviewState;
import gradus.review.Standing;
import gradus.simulation.CardSimulator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Where a learner's answers are remembered. */
final class ReviewDesk {

  /** What a bug hunt's item begins with; the mistake follows. */
  static final String BUG = "bug:";

  private static final String CARD = "card:";

  private final CommandSpec spec;
  private final Session session;
  private final Installation installation;
  private final ReviewFile file;

  ReviewDesk(CommandSpec spec, GradusCommand parent) {
    this.spec = spec;
    this.session = parent.session();
    this.installation = parent.home().installation();
    this.file = new ReviewFile(installation.workspace());
  }

  /** Returns how a card is called in the file. */
  static String item(CardId card) {
    return CARD + card.slug();
  }

  /** Returns what is remembered, and complains about lines that say nothing usable. */
  ReviewState read() throws IOException {
    ReviewState state = file.read();
    for (String each : state.damaged()) {
      new Complaints(spec)
          .say("a line of %s says nothing usable, and is kept: %s".formatted(file.path(), each));
    }
    return state;
  }

  /** Remembers what came of a card, unless it was broken off before anything went wrong. */
  void record(CardResult result, Outlet out) throws IOException {
    if (result.isComplete() || result.isMissed()) {
      boolean right = result.isComplete() && result.isKnown();
      record(item(result.card()), right, out);
    }
  }

  /** Remembers an answer, and says when it is asked again. */
  void record(String item, boolean right, Outlet out) throws IOException {
    Repetition repetition = file.record(item, right, session.today());
    out.println("It is asked again on " + repetition.due() + ".");
  }

  /** Returns the card that is due longest, or the first that is new; null where there is none. */
  static @Nullable CardId next(Deck deck, ReviewState state, LocalDate today) {
    for (Repetition each : state.due(today)) {
      for (CardId card : deck.ids()) {
        if (each.item().equals(item(card))) {
          return card;
        }
      }
    }
    return deck.ids().stream()
        .filter(each -> state.standing(item(each), today) == Standing.NEW)
        .findFirst()
        .orElse(null);
  }

  /** Returns what finds the numbers of simulated predictions. */
  CardSimulator simulator(Path exercises) {
    return CardSimulator.remembering(exercises, installation);
  }

  /** Returns an outlet whose text nobody sees. */
  static Outlet nowhere() {
    return new Outlet(new PrintWriter(Writer.nullWriter()));
  }
}
