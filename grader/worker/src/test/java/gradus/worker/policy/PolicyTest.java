package gradus.worker.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.model.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyTest {

  private static final String SORTS =
      "void f(double[] a, int[] b, List<Integer> c) {"
          + " Arrays.sort(a); Arrays.sort(b); Collections.sort(c); }";
  private static final String REGEX =
      "Object f(String s) { Matcher m = Pattern.compile(\"a\").matcher(s); return m.find() ?"
          + " m.group() + m.results().map(MatchResult::start).count() : m; }";

  private static final String READS =
      """
      static final Scanner FIRST = new Scanner(System.in, java.nio.charset.StandardCharsets.UTF_8);

      String f() throws java.io.IOException {
        try (Scanner scanner = new Scanner(System.in)) {
          while (scanner.hasNextInt()) {
            scanner.nextInt();
          }
        }
        java.io.BufferedReader reader =
            new java.io.BufferedReader(new java.io.InputStreamReader(System.in));
        try (reader) {
          return reader.ready() && System.in.read() < 0
              ? reader.readLine()
              : reader.lines().collect(java.util.stream.Collectors.joining());
        }
      }
      """;

  @Test
  void allowsReadingStandardInput() {
    assertEquals(List.of(), check(allow("console"), READS));
    assertTrue(check(Policy.base(), READS).size() > 0);
  }

  @Test
  void readingStandardInputLeadsToNoFile() {
    assertEquals(
        List.of(
            "java.io.File",
            "new java.util.Scanner(java.io.File)",
            "java.lang.System.setIn",
            "new java.io.InputStreamReader(java.io.InputStream,String)",
            "new java.io.BufferedReader(java.io.Reader,int)",
            "java.io.InputStream.transferTo",
            "java.io.InputStream.nullInputStream",
            "java.io.FileInputStream",
            "java.io.InputStream",
            "java.lang.System.console"),
        subjects(
            check(
                allow("console"),
                """
                void f() throws Exception {
                  new Scanner((java.io.File) null);
                  System.setIn(System.in);
                  new java.io.InputStreamReader(System.in, "UTF-8");
                  new java.io.BufferedReader(null, 1 << 30);
                  System.in.transferTo(null);
                  java.io.InputStream.nullInputStream();
                  Object o = (java.io.FileInputStream) System.in;
                  o = new java.io.InputStream() { public int read() { return 1; } };
                  System.console();
                }
                """)));
  }

  @Test
  void allowsAPackage() {
    assertEquals(List.of(), check(allow("java.util.regex.*"), REGEX));
    assertTrue(check(Policy.base(), REGEX).size() > 0);
  }

  @Test
  void allowsAPackageWithoutThoseBeneathIt() {
    assertEquals(
        1,
        check(
                allow("java.util.concurrent.*"),
                "Object f() { return new Lock(); }"
                    + " static class Lock extends java.util.concurrent.locks.ReentrantLock {}")
            .size());
  }

  @Test
  void allowsAPackageButForWhatIsTaught() {
    Policy policy = allow("java.time.*", "java.lang.*", "java.util.*");

    assertEquals(
        List.of("java.time.LocalDate.now", "java.lang.System.exit", "java.lang.Thread.sleep"),
        subjects(
            check(
                policy,
                """
                void f() throws Exception {
                  java.time.LocalDate.now();
                  System.exit(0);
                  Thread.sleep(1);
                }
                """)));
  }

  @Test
  void allowsAClassButForWhatIsTaught() {
    Policy policy = allow("java.util.regex.Pattern", "java.time.ZoneId");

    assertEquals(List.of(), check(policy, "Object f() { return Pattern.quote(\"a\"); }"));
    assertEquals(
        List.of("java.time.ZoneId.systemDefault"),
        subjects(check(policy, "Object f() { return java.time.ZoneId.systemDefault(); }")));
  }

  @Test
  void allowsAMemberWhateverIsTaught() {
    String snippet = "long f() { return System.nanoTime() + System.currentTimeMillis(); }";

    assertEquals(
        List.of("java.lang.System.currentTimeMillis"),
        subjects(check(allow("java.lang.System#nanoTime"), snippet)));
  }

  @Test
  void allowsAMemberOfAClassThatTheListDoesNotHave() {
    Policy policy = allow("java.util.zip.CRC32#<init>", "java.util.zip.CRC32#update(byte[])");

    assertEquals(
        List.of("java.util.zip.CRC32.getValue"),
        subjects(
            check(
                policy,
                "long f(byte[] b) { java.util.zip.CRC32 c = new java.util.zip.CRC32();"
                    + " c.update(b); return c.getValue(); }")));
  }

  @Test
  void allowsAnInheritedMemberByTheNameOfTheHeir() {
    Policy policy = allow("java.util.ArrayList#parallelStream");

    assertEquals(
        List.of(), check(policy, "Object f(ArrayList<Integer> l) { return l.parallelStream(); }"));
    assertEquals(
        1, check(policy, "Object f(List<Integer> l) { return l.parallelStream(); }").size());
  }

  @Test
  void forbidsAllOverloadsOrOne() {
    assertEquals(
        List.of("java.util.Arrays.sort"),
        subjects(check(forbid("java.util.Arrays#sort"), SORTS)).stream().distinct().toList());
    assertEquals(1, check(forbid("java.util.Arrays#sort(double[])"), "\n" + SORTS).size());
    assertEquals(2, check(forbid("java.util.Arrays#sort"), SORTS.replace(";", ";\n")).size());
  }

  @Test
  void forbidsAMemberThroughAnHeir() {
    Policy policy = forbid("java.util.List#sort");
    String message =
        "java.util.List.sort is not allowed in this exercise: write what you need of it"
            + " yourself";

    for (String type : List.of("List<Integer>", "ArrayList<Integer>", "Mine")) {
      List<Diagnostic> findings =
          check(
              policy,
              "static class Mine extends ArrayList<Integer> {} void f("
                  + type
                  + " l) { l.sort(null); }");
      assertEquals(List.of(message), findings.stream().map(Diagnostic::message).toList(), type);
    }
  }

  @Test
  void forbidsAnInheritedMemberByTheNameOfTheHeir() {
    Policy policy = forbid("java.util.ArrayList#stream");

    assertEquals(1, check(policy, "Object f(ArrayList<Integer> l) { return l.stream(); }").size());
    assertEquals(0, check(policy, "Object f(List<Integer> l) { return l.stream(); }").size());
  }

  @Test
  void forbidsClassesPackagesAndConstructors() {
    assertEquals(
        List.of("java.util.HashMap"),
        subjects(check(forbid("java.util.HashMap"), "HashMap<String, String> x;")));
    assertEquals(
        1,
        check(forbid("java.util.stream.*"), "Object f(List<?> l) { return l.stream(); }").size());
    assertEquals(
        List.of("new java.math.BigInteger(String)"),
        subjects(
            check(
                forbid("java.math.BigInteger#<init>"),
                "Object f() { return new java.math.BigInteger(\"1\"); }")));
  }

  @Test
  void forbidsWhatIsAllowedToo() {
    Policy policy =
        Policy.base().with(List.of("java.util.regex.*"), List.of("java.util.regex.Pattern"));

    assertTrue(check(policy, REGEX).size() > 0);
  }

  @Test
  void addsUpAndLeavesTheBaseAlone() {
    Policy base = Policy.base();
    Policy both =
        base.with(List.of("java.util.regex.*"), List.of("java.util.Arrays#sort"))
            .with(List.of("java.lang.System#nanoTime"), List.of());

    assertEquals(
        List.of("java.util.Arrays.sort"),
        subjects(check(both, REGEX + "long g() { return System.nanoTime(); }" + SORTS)));
    assertEquals(
        List.of("java.lang.System.nanoTime"),
        subjects(check(base, "long g() { return System.nanoTime(); }" + SORTS)));
  }

  @Test
  void takesNestedNamesWithADotOrADollarSign() {
    for (String name : List.of("java.util.Map.Entry#getKey", "java.util.Map$Entry#getKey()")) {
      assertEquals(
          List.of("java.util.Map.Entry.getKey"),
          subjects(check(forbid(name), "Object f(Map.Entry<?, ?> e) { return e.getKey(); }")));
    }
  }

  @Test
  void refusesNamesThatTheJdkDoesNotHave() {
    for (String unknown :
        List.of(
            "java.util.Arays",
            "java.util.regexp.*",
            "java.util.Arrays#srot",
            "java.util.Arrays#sort(double)",
            "java.util.Arrays#sort(double[]",
            "java.util.ImmutableCollections",
            "*",
            "")) {
      IllegalArgumentException e =
          assertThrows(IllegalArgumentException.class, () -> allow(unknown), unknown);
      assertTrue(String.valueOf(e.getMessage()).contains(unknown), unknown + ": " + e);
      assertThrows(IllegalArgumentException.class, () -> forbid(unknown), unknown);
    }
  }

  private static Policy allow(String... entries) {
    return Policy.base().with(List.of(entries), List.of());
  }

  private static Policy forbid(String... entries) {
    return Policy.base().with(List.of(), List.of(entries));
  }

  private static List<Diagnostic> check(Policy policy, String members) {
    String source =
        "package p.q; import java.util.*; import java.util.regex.*; class Answer { "
            + members
            + "}";
    return new PolicyChecker(policy).check("p.q", TestCompiler.compile("p.q.Answer", source));
  }

  private static List<String> subjects(List<Diagnostic> findings) {
    return findings.stream()
        .map(Diagnostic::message)
        .map(message -> message.substring(0, message.indexOf(" is not allowed")))
        .toList();
  }
}
