package gradus.execution;

import gradus.exercise.Exercise;
import gradus.protocol.CodeSources;
import gradus.protocol.CodeVersion;
import gradus.protocol.SourceFile;
import gradus.submission.Submission;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * In which order a learner's own tests meet wrong code and, between it, the right code again.
 *
 * <p>What tests could tell the runs apart by, where they should tell the code apart (arrays and
 * class objects hash otherwise in each run, and a JVM does so by a sequence that can be worked out)
 * would have to foretell this order to be of use. It follows from the submission and from code that
 * learners do not see, so it is the same each time and nobody can foretell it.
 */
final class OwnTestsOrder {

  /** How often the right code is there at least. */
  private static final int LEAST = 10;

  private OwnTestsOrder() {}

  /** Returns the wrong versions, each once, and the right one as often as all of them. */
  static List<CodeVersion> of(
      CodeVersion right, List<CodeVersion> wrong, Exercise exercise, Submission submission) {
    List<CodeVersion> all = new ArrayList<>(wrong);
    for (int i = Math.max(LEAST, wrong.size()); i > 0; i--) {
      all.add(right);
    }
    byte[] secret = secret(exercise, submission);
    Map<String, CodeVersion> ordered = new TreeMap<>();
    for (int i = 0; i < all.size(); i++) {
      MessageDigest digest = digest();
      digest.update(secret);
      digest.update(String.valueOf(i).getBytes(StandardCharsets.UTF_8));
      ordered.put(HexFormat.of().formatHex(digest.digest()), all.get(i));
    }
    return List.copyOf(ordered.values());
  }

  private static byte[] secret(Exercise exercise, Submission submission) {
    MessageDigest digest = digest();
    for (CodeSources each : exercise.files().code()) {
      each.files().forEach(file -> update(digest, file));
    }
    submission.files().forEach(file -> update(digest, file));
    return digest.digest();
  }

  private static void update(MessageDigest digest, SourceFile file) {
    digest.update(file.path().getBytes(StandardCharsets.UTF_8));
    digest.update(file.content().toByteArray());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
