package gradus.worker.discovery;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Tells calls that give something else at every run: the time, the machine, unseeded numbers. */
final class Unrepeatable {

  private static final String CLOCK = "asks the clock";
  private static final String RANDOM = "draws unseeded random numbers";
  private static final String MACHINE = "asks the machine for its settings";

  private static final String ANY = "*";

  private static final Map<String, Map<String, String>> CALLS =
      Map.ofEntries(
          Map.entry(
              "java/lang/System",
              Map.of(
                  "currentTimeMillis", CLOCK,
                  "nanoTime", CLOCK,
                  "getenv", MACHINE,
                  "getProperties", MACHINE,
                  "getProperty", MACHINE,
                  "setProperties", MACHINE,
                  "setProperty", MACHINE,
                  "clearProperty", MACHINE,
                  "identityHashCode", RANDOM)),
          Map.entry("java/lang/Math", Map.of("random", RANDOM)),
          Map.entry("java/lang/StrictMath", Map.of("random", RANDOM)),
          Map.entry("java/lang/Thread", Map.of("sleep", CLOCK)),
          Map.entry("java/lang/Runtime", Map.of(ANY, MACHINE)),
          Map.entry("java/util/UUID", Map.of("randomUUID", RANDOM)),
          Map.entry("java/util/concurrent/ThreadLocalRandom", Map.of(ANY, RANDOM)),
          Map.entry("java/security/SecureRandom", Map.of(ANY, RANDOM)),
          Map.entry("java/util/Calendar", Map.of("getInstance", CLOCK)),
          Map.entry("java/time/ZoneId", Map.of("systemDefault", MACHINE)),
          Map.entry("java/time/Clock", Map.of(ANY, CLOCK)));

  private static final Set<String> WITHOUT_ARGUMENTS = Set.of("java/util/Random", "java/util/Date");

  private Unrepeatable() {}

  /** Returns what a call does that differs from run to run; nothing for all others. */
  static Optional<String> effect(AbstractInsnNode instruction) {
    if (!(instruction instanceof MethodInsnNode call)) {
      return Optional.empty();
    }
    if (call.owner.startsWith("java/time/") && call.name.equals("now")) {
      return Optional.of(CLOCK);
    }
    if (WITHOUT_ARGUMENTS.contains(call.owner)
        && call.name.equals("<init>")
        && call.desc.equals("()V")) {
      return Optional.of(call.owner.endsWith("Random") ? RANDOM : CLOCK);
    }
    Map<String, String> known = CALLS.getOrDefault(call.owner, Map.of());
    return Optional.ofNullable(known.getOrDefault(call.name, known.get(ANY)));
  }
}
