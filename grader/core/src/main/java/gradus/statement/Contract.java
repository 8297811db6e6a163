package gradus.statement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the sentences of a statement's contract: every list item, every row of a table, and every
 * paragraph that begins in bold with what follows it. A section without any of them is one
 * sentence. Other paragraphs introduce what comes after them.
 */
final class Contract {

  private static final Set<Heading> SECTIONS =
      EnumSet.of(Heading.DEFINITIONS, Heading.UNDEFINED_CASES, Heading.INVALID_ARGUMENTS);

  private final List<Sentence> sentences = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private int start;
  private Kind kind = Kind.OTHER;
  private boolean afterGap;
  private boolean inTable;
  private boolean inCode;

  /** What a line begins; only a paragraph goes on after an empty line. */
  private enum Kind {
    ITEM,
    ROW,
    PARAGRAPH,
    OTHER
  }

  private Contract() {}

  /** Returns the sentences of a README.md, in its order. */
  static List<Sentence> read(String readme) {
    List<Sentence> all = new ArrayList<>();
    List<String> lines = readme.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (SECTIONS.stream().anyMatch(each -> each.isLine(line))) {
        int end = i + 1;
        while (end < lines.size() && !Heading.isAnyLine(lines.get(end))) {
          end++;
        }
        all.addAll(new Contract().section(lines.subList(i + 1, end), i + 2));
      }
    }
    return all;
  }

  private List<Sentence> section(List<String> lines, int first) {
    for (int i = 0; i < lines.size(); i++) {
      take(lines.get(i), first + i);
    }
    close();
    String whole = String.join("\n", lines);
    return sentences.isEmpty() && !whole.isBlank()
        ? List.of(Sentence.of(first + 1, whole))
        : sentences;
  }

  private void take(String line, int number) {
    Kind begun = begins(line);
    if (begun != Kind.OTHER || (afterGap && !goesOn(line))) {
      close();
      kind = begun;
      start = number;
    }
    if (kind != Kind.OTHER) {
      open.append(line).append('\n');
    }
    afterGap = line.isBlank();
  }

  /** Returns whether a line that follows an empty one belongs to what stands before. */
  private boolean goesOn(String line) {
    return line.isBlank() || line.startsWith(" ") || kind == Kind.PARAGRAPH;
  }

  private Kind begins(String line) {
    if (line.startsWith("```")) {
      inCode = !inCode;
    }
    if (inCode) {
      return Kind.OTHER;
    }
    if (line.startsWith("|")) {
      return row(line);
    }
    inTable = false;
    if (line.matches("(?:[-*]|\\d+\\.) .*")) {
      return Kind.ITEM;
    }
    return line.startsWith("**") && (afterGap || open.isEmpty()) ? Kind.PARAGRAPH : Kind.OTHER;
  }

  /** The head of a table and the line under it say nothing. */
  private Kind row(String line) {
    boolean isRule = line.matches("[|: -]+");
    boolean isBody = inTable && !isRule;
    if (isRule) {
      inTable = true;
    }
    if (!isBody) {
      close();
      kind = Kind.OTHER;
    }
    return isBody ? Kind.ROW : Kind.OTHER;
  }

  private void close() {
    if (!open.isEmpty()) {
      sentences.add(Sentence.of(start, open.toString()));
      open.setLength(0);
    }
  }
}
