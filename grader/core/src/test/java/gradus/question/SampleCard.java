package gradus.question;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A card of every kind of prediction, in a folder of its own, for tests to change. */
public final class SampleCard {

  /** The card's topic and slug. */
  public static final CardId ID = new CardId("trees", "bagging");

  /** The card's text. */
  public static final String JSON =
      """
      {
        "$schema": "../../question.schema.json",
        "slug": "bagging",
        "question": "What is bagging?",
        "points": [
          "It fits trees to bootstrap samples.",
          "It averages them.",
          "It lowers variance."
        ],
        "pitfalls": [
          "The trees are not independent.",
          "It does not lower bias."
        ],
        "followUps": [
          {"ask": "Can it run in parallel?", "answer": "Yes."},
          {"ask": "Does it overfit?", "answer": "Hardly."}
        ],
        "exercises": ["random_forest"],
        "predictions": [
          {
            "ask": "You average {n} trees of variance {s2}, every two correlated by {rho}. What is the variance?",
            "given": {"n": [4, 10, 25], "s2": [1, 2], "rho": [0.2, 0.4]},
            "when": "n < 100",
            "where": {"floor_of_it": "s2 * rho"},
            "answer": "floor_of_it + s2 * (1 - rho) / n",
            "tolerance": {"rel": 0.01},
            "mistakes": [
              {"answer": "s2 / n", "says": "That holds for independent trees only."},
              {"answer": "s2 * rho", "says": "That is the limit, {floor_of_it}."}
            ],
            "why": "No number of trees gets below {floor_of_it}.",
            "source": "Hastie, equation 15.1"
          },
          {
            "ask": "A test has {a} true and {b} false positives among 100. How many of each kind, and negatives?",
            "kind": "numbers",
            "given": {"a": [20, 30], "b": [5, 10]},
            "labels": ["positives", "negatives"],
            "answer": ["a + b", "100 - a - b"],
            "tolerance": {"abs": 0.5},
            "mistakes": [{"answer": ["a - b", "100 - a"], "says": "They add up."}],
            "why": "All that is called positive is.",
            "source": "The definition"
          },
          {
            "ask": "Order these by variance.",
            "kind": "order",
            "items": [
              {"label": "one tree", "value": "1"},
              {"label": "10 trees", "value": "0.3 + 0.7 / 10"},
              {"label": "500 trees", "value": "0.3 + 0.7 / 500"}
            ],
            "direction": "descending",
            "mistakes": [{"answer": ["500 trees", "10 trees", "one tree"], "says": "It does not add up."}],
            "why": "More trees, less variance.",
            "source": "Breiman, 1996"
          },
          {
            "ask": "You double the trees. What happens to the bias?",
            "kind": "choice",
            "options": ["rises", "falls", "stays"],
            "answer": "stays",
            "mistakes": [{"answer": "falls", "says": "Only the variance falls."}],
            "why": "The average has the bias of one.",
            "source": "Hastie, section 15.2"
          }
        ]
      }
      """;

  private SampleCard() {}

  /** Writes the card below a root of all exercises. */
  public static void write(Path root, String json) throws IOException {
    Path file = ID.in(root);
    Files.createDirectories(file.getParent());
    Files.writeString(file, json);
  }

  /** Returns the card, read from below a root of all exercises. */
  public static Card read(Path root) throws Exception {
    write(root, JSON);
    return new CardReader(root).read(ID);
  }
}
