package gradus.worker.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** What differs from run to run is told from what only looks like it. */
final class UnrepeatableTest {

  private static final Map<String, List<String>> CALLS =
      Map.of(
          "asks the clock",
          List.of(
              "java/lang/System nanoTime ()J",
              "java/lang/Thread sleep (J)V",
              "java/time/LocalDate now ()Ljava/time/LocalDate;",
              "java/time/Clock systemUTC ()Ljava/time/Clock;",
              "java/util/Date <init> ()V"),
          "draws unseeded random numbers",
          List.of(
              "java/util/Random <init> ()V",
              "java/lang/Math random ()D",
              "java/util/UUID randomUUID ()Ljava/util/UUID;"),
          "asks the machine for its settings",
          List.of(
              "java/lang/System getenv (Ljava/lang/String;)Ljava/lang/String;",
              "java/lang/System getProperties ()Ljava/util/Properties;",
              "java/lang/Runtime getRuntime ()Ljava/lang/Runtime;"));

  @Test
  void tellsTheEffect() {
    CALLS.forEach(
        (effect, calls) ->
            calls.forEach(each -> assertEquals(Optional.of(effect), effectOf(each), each)));
  }

  @Test
  void leavesTheRestAlone() {
    for (String each :
        List.of(
            "java/util/Random <init> (J)V",
            "java/util/Date <init> (J)V",
            "java/util/Locale setDefault (Ljava/util/Locale;)V",
            "java/time/LocalDate of (III)Ljava/time/LocalDate;",
            "java/lang/System arraycopy (Ljava/lang/Object;ILjava/lang/Object;II)V",
            "java/lang/Math sqrt (D)D",
            "topic/exercise/Clock now ()J")) {
      assertEquals(Optional.empty(), effectOf(each), each);
    }
    assertEquals(Optional.empty(), Unrepeatable.effect(new InsnNode(Opcodes.DADD)));
  }

  private static Optional<String> effectOf(String call) {
    String[] parts = call.split(" ", -1);
    return Unrepeatable.effect(
        new MethodInsnNode(Opcodes.INVOKESTATIC, parts[0], parts[1], parts[2], false));
  }
}
