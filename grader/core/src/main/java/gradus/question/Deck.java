package gradus.question;

import gradus.exercise.Catalogue;
import gradus.json.NearestNames;
import gradus.json.PlainText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The cards under a root folder, none of them read yet. */
public final class Deck {

  /** The folder of a topic's cards. */
  static final String FOLDER = Catalogue.QUESTIONS;

  private final Path root;
  private final List<CardId> ids;

  private Deck(Path root, List<CardId> ids) {
    this.root = root;
    this.ids = List.copyOf(ids);
  }

  /**
   * Lists the cards: the JSON files in a topic's folder {@code questions}. Links are not followed.
   *
   * @param root the folder of all exercises
   * @throws IOException if it is no folder or cannot be listed
   */
  public static Deck of(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      throw new NotDirectoryException(root.toString());
    }
    List<CardId> ids = new ArrayList<>();
    for (Path topic : children(root)) {
      String name = String.valueOf(topic.getFileName());
      Path folder = folder(root, name);
      if (!name.startsWith(".") && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        for (Path each : children(folder)) {
          String file = String.valueOf(each.getFileName());
          if (file.endsWith(CardId.ENDING) && !file.startsWith(".")) {
            String slug = file.substring(0, file.length() - CardId.ENDING.length());
            ids.add(new CardId(name, slug));
          }
        }
      }
    }
    return new Deck(root, ids.stream().sorted().toList());
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.toList();
    }
  }

  /** Returns the folder of a topic's cards. */
  static Path folder(Path root, String topic) {
    return root.resolve(topic).resolve(FOLDER);
  }

  /** Returns the folder of all exercises. */
  public Path root() {
    return root;
  }

  /** Returns the cards, sorted by topic and slug. */
  public List<CardId> ids() {
    return ids;
  }

  /** Returns whether there is a card of this slug. */
  public boolean has(String slug) {
    return ids.stream().anyMatch(each -> each.slug().equals(slug));
  }

  /**
   * Finds the card that a user names.
   *
   * @param given its slug
   * @throws UnknownCardException if there is none
   */
  public CardId resolve(String given) throws UnknownCardException {
    for (CardId each : ids) {
      if (each.slug().equals(given)) {
        return each;
      }
    }
    List<String> nearest = NearestNames.of(given, ids.stream().map(CardId::slug).toList());
    throw new UnknownCardException(PlainText.printable(given), nearest);
  }
}
