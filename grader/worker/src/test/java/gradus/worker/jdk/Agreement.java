package gradus.worker.jdk;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * What the JDK gives for many calls that learners may make, one line a subject: that a JVM of
 * another release prints the same shows that they agree.
 */
@SuppressWarnings({
  "CharacterGetNumericValue",
  "FloatingPointLiteralPrecision",
  "IdentityBinaryExpression",
  "JdkObsolete",
  "ReturnValueIgnored"
}) // What learners may write is tried here, not what is good to write.
final class Agreement {

  private static final int CALLS = 10_000;
  private static final double[] BOUNDARIES = {
    2e23,
    1e23,
    8.41e21,
    2e-3,
    2.2250738585072014E-308,
    4.9e-324,
    9.9e-324,
    1.7976931348623157E308,
    9007199254740993.0,
    5e-4,
    0.05,
    0.005,
    1e7,
    9999999.999999998,
    1e-3,
    9.999999999999999E-4,
    -0.0,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    1.0E22,
    2.82879384806159E17
  };
  private static final List<String> FORMATS =
      List.of(
          "%s",
          "%g",
          "%.3f",
          "%e",
          "%a",
          "%.0f",
          "%.0e",
          "%.16e",
          "%.17g",
          "%f",
          "%.1f",
          "%.10g",
          "%,.2f",
          "%(.3f",
          "%+.5e",
          "%.20f",
          "%08.2f",
          "%.0g",
          "%-12.4f|",
          "% .2e",
          "%S",
          "%G");
  private static final List<DecimalFormat> DECIMAL_FORMATS =
      Stream.of("0.###", "0.00", "#,##0.0", "0.0000000000000000E0", "0.#################", "00.##%")
          .map(each -> new DecimalFormat(each, DecimalFormatSymbols.getInstance(Locale.ROOT)))
          .toList();

  private static final List<String> STRICT =
      List.of(
          "sin",
          "cos",
          "tan",
          "asin",
          "acos",
          "atan",
          "exp",
          "log",
          "log10",
          "cbrt",
          "sinh",
          "cosh",
          "tanh",
          "hypot",
          "expm1",
          "log1p",
          "atan2",
          "pow",
          "IEEEremainder");
  private static final List<String> EXACT =
      List.of(
          "sqrt",
          "ceil",
          "floor",
          "rint",
          "ulp",
          "signum",
          "toRadians",
          "toDegrees",
          "nextUp",
          "nextDown",
          "nextAfter",
          "IEEEremainder",
          "copySign",
          "max",
          "min",
          "abs");

  private record Pair(double x, float y) {}

  private final StringBuilder report = new StringBuilder();
  private final Random random = new Random(20_260_101);

  private Agreement() {}

  /** Prints the report. */
  public static void main(String[] arguments) throws Exception {
    LaterJdkAgent.rewrite();
    System.out.print(report());
  }

  static String report() {
    Agreement agreement = new Agreement();
    agreement.texts();
    agreement.formats();
    agreement.arithmetic();
    agreement.randomNumbers();
    agreement.collections();
    agreement.words();
    agreement.bigNumbers();
    return agreement.report.toString();
  }

  private <T> void add(String subject, Function<Integer, T> call) {
    add(subject, CALLS, call);
  }

  private <T> void add(String subject, int calls, Function<Integer, T> call) {
    random.setSeed(subject.hashCode());
    long digest = 1;
    for (int i = 0; i < calls; i++) {
      digest = digest * 1_000_003 + result(call, i).hashCode();
    }
    report.append(String.format("%s: %d calls, %016x\n", subject, calls, digest));
  }

  private static <T> String result(Function<Integer, T> call, int i) {
    try {
      T result = call.apply(i);
      return result instanceof Object[] array ? Arrays.deepToString(array) : String.valueOf(result);
    } catch (RuntimeException e) {
      return e.getClass().getName();
    }
  }

  private double number(int i) {
    return switch (i % 7) {
      case 0 -> Double.longBitsToDouble(random.nextLong());
      case 1 -> random.nextGaussian();
      case 2 -> random.nextInt(1_000_000) / 1000.0;
      case 3 -> random.nextInt(2000) / 8.0;
      case 4 -> Double.parseDouble(1 + random.nextInt(99) + "e" + (random.nextInt(640) - 330));
      case 5 -> Math.scalb(1.0, random.nextInt(2100) - 1075);
      default -> i / 7 < BOUNDARIES.length ? BOUNDARIES[i / 7] : random.nextInt();
    };
  }

  private float small(int i) {
    return i % 2 == 0 ? Float.intBitsToFloat(random.nextInt()) : (float) number(i);
  }

  private void texts() {
    add("concatenation", i -> number(i) + "," + small(i) + '|' + (Double) number(i));
    add("Double.toString", i -> Double.toString(number(i)));
    add("Float.toString", i -> Float.toString(small(i)));
    add(
        "builders",
        i ->
            new StringBuilder()
                .append(number(i))
                .append(small(i))
                .insert(0, number(i))
                .append(new StringBuffer().append(number(i)).append(small(i)).insert(1, small(i))));
    add("objects", i -> String.valueOf((Object) number(i)) + (Object) small(i));
    add("arrays", i -> Arrays.toString(new double[] {number(i)}) + Arrays.asList(small(i)));
    add("deep arrays", i -> Arrays.deepToString(new Object[] {number(i), new float[] {small(i)}}));
    add("collections", i -> List.of(number(i)) + "" + new HashSet<>(List.of(small(i))));
    add("maps", i -> Map.of(number(i), Map.entry(small(i), new TreeMap<>(Map.of(1, number(i))))));
    add("records", i -> new Pair(number(i), small(i)));
    add("optionals", i -> Optional.of(number(i)) + "" + OptionalDouble.of(number(i)));
    add("statistics", i -> statistics(number(i), number(i + 1)));
    add("references", i -> new AtomicReference<>(number(i)));
    add("exceptions", i -> new AssertionError(number(i)).getMessage());
    add("joined", i -> new StringJoiner("-").add("" + number(i)).add("" + small(i)));
    add(
        "joining",
        i -> Stream.of(number(i)).map(Object::toString).collect(Collectors.joining("+", "<", ">")));
    add("BigDecimal.valueOf", i -> BigDecimal.valueOf(number(i)));
  }

  private static DoubleSummaryStatistics statistics(double a, double b) {
    return DoubleStream.of(a, b).summaryStatistics();
  }

  private void formats() {
    for (String each : FORMATS) {
      add(each, 2000, i -> String.format(Locale.ROOT, each, i % 5 == 0 ? small(i) : number(i)));
      add(each + " of decimals", 2000, i -> String.format(Locale.ROOT, each, decimal(i)));
    }
    for (DecimalFormat each : DECIMAL_FORMATS) {
      add(each.toPattern(), 10_000, i -> each.format(number(i)));
      add(each.toPattern() + " of tenths", 10_000, i -> each.format(tenths(i)));
      add(each.toPattern() + " of decimals", 2000, i -> each.format(decimal(i)));
    }
  }

  private double tenths(int i) {
    return random.nextInt(20_000) / Math.pow(10, i % 6);
  }

  private BigDecimal decimal(int i) {
    return new BigDecimal(new BigInteger(1 + i % 120, random), random.nextInt(60) - 20);
  }

  private void arithmetic() {
    add("float arithmetic", i -> small(i) * small(i) + small(i) / small(i) - small(i) % small(i));
    add("parseDouble", i -> Double.doubleToRawLongBits(Double.parseDouble(decimalText(i))));
    add("parseFloat", i -> Float.floatToRawIntBits(Float.parseFloat(decimalText(i))));
    add("hexadecimal", i -> Double.toHexString(number(i)) + Float.toHexString(small(i)));
    add("casts", i -> (int) number(i) + (long) number(i) + (float) number(i) + (char) number(i));
    for (String each : STRICT) {
      Method method = method(StrictMath.class, each);
      add("StrictMath." + each, i -> call(method, i));
    }
    for (String each : EXACT) {
      Method method = method(Math.class, each);
      add("Math." + each, i -> call(method, i));
    }
    add("Math.round", i -> Math.round(number(i)) + Math.round(small(i)));
    add("Math.fma", i -> Math.fma(number(i), number(i + 1), number(i + 2)));
    add("sums", i -> DoubleStream.of(number(i), number(i), number(i)).sum());
    add("averages", i -> DoubleStream.of(number(i), number(i), number(i)).average());
  }

  private String decimalText(int i) {
    return new BigInteger(1 + i % 90, random) + "." + random.nextInt(1000) + "e" + (i % 700 - 350);
  }

  private static Method method(Class<?> owner, String name) {
    return Arrays.stream(owner.getMethods())
        .filter(each -> each.getName().equals(name))
        .filter(each -> each.getParameterTypes()[0] == double.class)
        .findFirst()
        .orElseThrow();
  }

  private Object call(Method method, int i) {
    try {
      Object[] arguments = new Object[method.getParameterCount()];
      Arrays.setAll(arguments, each -> each == 0 ? number(i) : random.nextGaussian() * 4);
      return method.invoke(null, arguments);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  private void randomNumbers() {
    Random seeded = new Random(7);
    add("Random", i -> seeded.nextInt() + seeded.nextLong() + " " + seeded.nextBoolean());
    add("Random.nextInt", i -> seeded.nextInt(1 + i) + " " + seeded.nextInt(-i, 1 + i));
    add("Random.nextLong", i -> seeded.nextLong(1L + i) + " " + seeded.nextLong(-i, 1L + i * 9L));
    add("Random.nextDouble", i -> seeded.nextDouble() + " " + seeded.nextFloat());
    add("Random bounded doubles", i -> seeded.nextDouble(1.0 + i) + seeded.nextDouble(-i, 1.0 + i));
    add("Random bounded floats", i -> seeded.nextFloat(1f + i) + seeded.nextFloat(-i, 1f + i));
    add("Random.nextGaussian", i -> seeded.nextGaussian());
    add("Random.nextGaussian(2)", i -> seeded.nextGaussian(i, 1 + i));
    add("Random.nextExponential", i -> seeded.nextExponential());
    add("Random streams", 2000, i -> new Random(i).ints(9, 0, 1 + i).sum());
    add("Random.doubles", 2000, i -> new Random(i).doubles(9, -1, 1 + i).sum());
    add("Random.longs", 2000, i -> new Random(i).longs(9, -1, 1 + i).sum());
    SplittableRandom split = new SplittableRandom(7);
    add(
        "SplittableRandom",
        i -> split.nextInt(1 + i) + split.nextLong(9L + i) + split.nextDouble());
    add("SplittableRandom.split", 2000, i -> split.split().nextGaussian());
    add("SplittableRandom.doubles", 2000, i -> split.doubles(9, -1, 1 + i).sum());
    add("shuffle", 2000, i -> shuffled(i));
  }

  private static List<Integer> shuffled(int i) {
    List<Integer> list = new ArrayList<>(Collections.nCopies(i % 60, 0));
    list.replaceAll(each -> list.size() * 31 + i);
    for (int j = 0; j < list.size(); j++) {
      list.set(j, j);
    }
    Collections.shuffle(list, new Random(i));
    return list;
  }

  private void collections() {
    add(
        "hash codes",
        i -> new Pair(number(i), small(i)).hashCode() + List.of(number(i)).hashCode());
    add("hash sets", 2000, i -> new HashSet<>(numbers(i % 100)));
    add(
        "hash maps",
        2000,
        i -> words(i % 60).stream().collect(Collectors.groupingBy(w -> w.length())));
    add("queues", 2000, i -> new PriorityQueue<>(numbers(i % 100)));
    add("List.sort", 2000, i -> comparisons(i, (list, order) -> list.sort(order)));
    add(
        "Arrays.sort",
        2000,
        i -> comparisons(i, (l, o) -> Arrays.sort(l.toArray(new Double[0]), o)));
    add("sorted", 2000, i -> comparisons(i, (list, order) -> list.stream().sorted(order).toList()));
    add("TreeMap", 2000, i -> comparisons(i, (list, order) -> tree(list, order)));
    add(
        "heap",
        2000,
        i -> comparisons(i, (list, order) -> new PriorityQueue<>(order).addAll(list)));
    add("merged", 2000, i -> mergedInto(i));
  }

  private interface Sorting {
    void sort(List<Double> list, Comparator<Double> order);
  }

  private int comparisons(int i, Sorting sorting) {
    int[] count = {0};
    sorting.sort(
        numbers(i % 200),
        (a, b) -> {
          count[0]++;
          return Double.compare(a, b);
        });
    return count[0];
  }

  private static void tree(List<Double> list, Comparator<Double> order) {
    Map<Double, Double> tree = new TreeMap<>(order);
    list.forEach(each -> tree.merge(each, 1.0, Double::sum));
    list.forEach(tree::remove);
  }

  private Map<String, Double> mergedInto(int i) {
    Map<String, Double> map = new HashMap<>();
    words(i % 100).forEach(each -> map.merge(each, 1.0, Double::sum));
    return map;
  }

  private List<Double> numbers(int size) {
    List<Double> list = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      list.add(random.nextBoolean() ? random.nextInt(size) : number(i));
    }
    return list;
  }

  private List<String> words(int size) {
    List<String> list = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      list.add(word(i % 9));
    }
    return list;
  }

  private String word(int length) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append("abcdeXYZ019 .,;-ßÄéſİı\t\n".charAt(random.nextInt(24)));
    }
    return word.toString();
  }

  private void words() {
    for (String regex :
        List.of(
            "[^a-z]+",
            "\\W+",
            "\\s*,\\s*",
            "(?i)\\u00e4",
            "(a|b)*c",
            "\\b",
            "(\\w)\\1",
            "[\\p{L}&&[^a]]",
            ".*?\\d")) {
      Pattern pattern = Pattern.compile(regex);
      add("split " + regex, 2000, i -> word(i % 50).split(regex));
      add("replace " + regex, 2000, i -> word(i % 50).replaceAll(regex, "<$0>"));
      add("find " + regex, 2000, i -> found(pattern.matcher(word(i % 50))));
    }
    add("case", i -> word(9).toUpperCase(Locale.ROOT) + word(9).toLowerCase(Locale.ROOT));
    add("strip", i -> word(3).strip() + word(2).trim() + word(1).isBlank() + word(4).stripIndent());
    add("lines", i -> word(30).lines().toList() + word(20).translateEscapes());
    add("compare", i -> word(3).compareToIgnoreCase(word(3)) + word(3).hashCode());
    add("normalized", 2000, i -> Normalizer.normalize(word(9), Normalizer.Form.NFD));
    add("Latin letters", 0x180, i -> kinds(i));
  }

  private static String found(Matcher matcher) {
    StringBuilder found = new StringBuilder();
    while (matcher.find()) {
      found.append(matcher.start()).append(matcher.group()).append(matcher.hitEnd());
    }
    return found.append(matcher.reset().matches()).append(matcher.lookingAt()).toString();
  }

  static String kinds(int c) {
    return Character.getType(c)
        + " "
        + Character.isLetter(c)
        + Character.isDigit(c)
        + Character.isWhitespace(c)
        + Character.isUpperCase(c)
        + Character.isAlphabetic(c)
        + Character.isJavaIdentifierPart(c)
        + Character.isUnicodeIdentifierPart(c)
        + Character.toUpperCase(c)
        + Character.toLowerCase(c)
        + Character.toTitleCase(c)
        + Character.getNumericValue(c)
        + Character.getDirectionality(c)
        + Character.isMirrored(c)
        + Character.isIdentifierIgnorable(c)
        + Character.getName(c);
  }

  private void bigNumbers() {
    add("BigInteger", 2000, i -> integer(i).multiply(integer(i)).mod(integer(i)).toString());
    add("BigInteger roots", 2000, i -> integer(i).sqrt().gcd(integer(i)).pow(3));
    add("BigInteger inverse", 2000, i -> integer(i).modInverse(integer(i)));
    add("BigDecimal", 2000, i -> decimal(i).multiply(decimal(i)).subtract(decimal(i)));
    add("BigDecimal.divide", 2000, i -> decimal(i).divide(decimal(i), 30, RoundingMode.HALF_EVEN));
    add("BigDecimal.divide exact", 2000, i -> decimal(i).divide(decimal(i)));
    add("BigDecimal.divide to", 2000, i -> decimal(i).divide(decimal(i), MathContext.DECIMAL64));
    add("BigDecimal.remainder", 2000, i -> decimal(i).remainder(decimal(i)));
    add("BigDecimal.sqrt", 2000, i -> decimal(i).sqrt(MathContext.DECIMAL128));
    add("BigDecimal.sqrt exact", 2000, i -> decimal(i).pow(2).sqrt(MathContext.UNLIMITED));
    add("BigDecimal.strip", 2000, i -> decimal(i).stripTrailingZeros().toEngineeringString());
    add("BigDecimal.hash", 2000, i -> decimal(i).hashCode() + decimal(i).precision());
    add("BigDecimal.doubleValue", i -> decimal(i).doubleValue() + decimal(i).floatValue());
    add("BigDecimal.pow", 2000, i -> decimal(i).pow(i % 9, MathContext.DECIMAL64));
    add("BigDecimal of doubles", 2000, i -> new BigDecimal(number(i), MathContext.DECIMAL32));
  }

  private BigInteger integer(int i) {
    return new BigInteger(1 + i % 700, random);
  }
}
