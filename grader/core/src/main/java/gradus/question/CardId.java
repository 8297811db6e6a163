package gradus.question;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * Which card: where its file is under the root of all exercises.
 *
 * @param topic the topic's folder
 * @param slug the file's name without its ending
 */
public record CardId(String topic, String slug) implements Comparable<CardId> {

  /** How slugs are written. */
  public static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  static final String ENDING = ".json";

  private static final Comparator<CardId> ORDER =
      Comparator.comparing(CardId::topic).thenComparing(CardId::slug);

  /** Returns the card's file below the root of all exercises. */
  public Path in(Path root) {
    return Deck.folder(root, topic).resolve(slug + ENDING);
  }

  /** Returns the package of the classes beside the card. */
  public String packageName() {
    return topic + "." + Deck.FOLDER;
  }

  /** Returns how problems call a file beside the card. */
  public String beside(String name) {
    return topic + "/" + Deck.FOLDER + "/" + name;
  }

  @Override
  public int compareTo(CardId other) {
    return ORDER.compare(this, other);
  }

  /** Returns how problems call the card's file. */
  @Override
  public String toString() {
    return beside(slug + ENDING);
  }
}
