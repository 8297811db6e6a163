package gradus.worker.unpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.protocol.ArchiveEntry;
import gradus.protocol.Bytes;
import gradus.protocol.Unpack;
import gradus.protocol.UnpackLimits;
import gradus.protocol.Unpacked;
import gradus.worker.unpack.Archives.Tarred;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Archives give their files; what is damaged, hostile or too large is refused in a sentence. */
final class UnpackingTest {

  private static final UnpackLimits LIMITS = new UnpackLimits(1_000, 8 << 20, 2 << 20);

  private final Unpacking unpacking = new Unpacking();

  private Unpacked ask(byte[] archive) {
    return unpacking.answer(new Unpack(Bytes.of(archive), LIMITS));
  }

  private List<ArchiveEntry> entries(byte[] archive) {
    List<ArchiveEntry> entries = new ArrayList<>();
    Unpacked part = ask(archive);
    entries.addAll(part.entries());
    while (part.more()) {
      part = unpacking.answer(new Unpack(Bytes.utf8(""), LIMITS));
      entries.addAll(part.entries());
    }
    assertEquals("", part.refusal());
    return entries;
  }

  private List<String> texts(byte[] archive) {
    return entries(archive).stream()
        .map(each -> each.path() + (each.folder() ? "/" : "=" + each.content().utf8()))
        .toList();
  }

  private String refusal(byte[] archive) {
    return assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          Unpacked part = ask(archive);
          while (part.more()) {
            part = unpacking.answer(new Unpack(Bytes.utf8(""), LIMITS));
          }
          return part.refusal();
        });
  }

  @Test
  void zipFilesGiveFilesAndFolders() throws Exception {
    assertEquals(
        List.of("a/", "a/A.java=class A {}", "B.java="),
        texts(Archives.zip("a/", "", "a/A.java", "class A {}", "./B.java", "")));
  }

  @Test
  void tarFilesGiveFilesAndFolders() throws Exception {
    String longName = "x/".repeat(80) + "A.java";
    assertEquals(
        "holds folders that are too deep: " + longName.substring(0, 60) + "...",
        refusal(
            Archives.tarGz(new Tarred("././@LongLink", 'L', longName), new Tarred("a", '0', ""))));
    String name = "y".repeat(150) + ".java";
    assertEquals(
        List.of("a/", "a/A.java=class A {}", name + "=1", "pax.java=2"),
        texts(
            Archives.tarGz(
                new Tarred("./", '5', ""),
                new Tarred("./a/", '5', ""),
                new Tarred("./a/A.java", '0', "class A {}"),
                new Tarred("././@LongLink", 'L', name),
                new Tarred("cut", '0', "1"),
                new Tarred("pax", 'x', "16 path=pax.java\n"),
                new Tarred("cut", '0', "2"))));
  }

  @Test
  void namesAreReadAsTheyWereWritten() throws Exception {
    assertEquals(List.of("Müller/Größe.java=x"), texts(Archives.zip("Müller/Größe.java", "x")));
    byte[] old = Archives.zip(Charset.forName("IBM437"), "Müller.java", "x");
    assertEquals(List.of("Müller.java=x"), texts(old));
    byte[] unmarked = Archives.changed(Archives.zip("Mü.java", "x"), 8, 0, Short.BYTES);
    assertEquals(List.of("Mü.java=x"), texts(unmarked));
    assertEquals(List.of("a/b.java=x"), texts(Archives.zip("a\\b.java", "x")));
  }

  @Test
  void nothingLeadsOutOfAnArchive() throws Exception {
    assertEquals(
        "holds a path that leads out of it: ../../etc/cron.d/x",
        refusal(Archives.zip("A.java", "", "../../etc/cron.d/x", "")));
    assertEquals(
        "holds a path that leads out of it: a/..\\..\\b", refusal(Archives.zip("a/..\\..\\b", "")));
    assertEquals("holds an absolute path: /etc/passwd", refusal(Archives.zip("/etc/passwd", "")));
    assertEquals("holds an absolute path: C:\\x", refusal(Archives.zip("C:\\x", "")));
    assertEquals("holds an absolute path: \\\\host\\x", refusal(Archives.zip("\\\\host\\x", "")));
    assertEquals(
        "holds a path that leads out of it: ../x",
        refusal(Archives.tarGz(new Tarred("../x", '0', ""))));
    assertTrue(refusal(Archives.zip("a\u0000b", "")).startsWith("holds a name with control"));
    assertTrue(refusal(Archives.zip("a\nb", "")).startsWith("holds a name with control"));
    assertTrue(refusal(Archives.zip("n".repeat(300), "")).startsWith("holds a name that is too l"));
  }

  @Test
  void linksAndDevicesAreRefused() throws Exception {
    byte[] link = Archives.changed(Archives.zip("A.java", "/etc/passwd"), 38, 0xA1FF0000, 4);
    assertEquals("holds a link: A.java", refusal(link));
    for (char each : "12".toCharArray()) {
      assertEquals("holds a link: a", refusal(Archives.tarGz(new Tarred("a", each, ""))));
    }
    for (char each : "346S".toCharArray()) {
      assertEquals(
          "holds what is neither a file nor a folder: a",
          refusal(Archives.tarGz(new Tarred("a", each, ""))));
    }
  }

  @Test
  void bombsAreRefusedBeforeTheyUnpack() throws Exception {
    assertEquals("unpacks to more than 200 times its size", refusal(Archives.zeros("z", 2 << 20)));
    byte[] big = Archives.gzip(new byte[64 << 20]);
    assertEquals("holds too much", refusal(big));
    byte[] header = Archives.header(new Tarred("z", '0', ""), 1L << 32);
    assertEquals("holds a file of more than 2 MiB: z", refusal(Archives.gzip(header)));
    assertEquals("holds more than 8 MiB", refusal(Archives.overlapping(900)));
    assertEquals("is damaged", refusal(Archives.overlapping(3)));
    assertEquals("holds more than 1000 files and folders", refusal(Archives.empty(1_001)));
    assertEquals("holds more than 1000 files and folders", refusal(Archives.empty(100_000)));
  }

  @Test
  void manyEntriesOfATarFileAreRefused() throws Exception {
    Tarred[] many = new Tarred[2_000];
    Arrays.fill(many, new Tarred("a", '0', ""));
    assertEquals("holds more than 1000 files and folders", refusal(Archives.tarGz(many)));
    Arrays.fill(many, new Tarred("a", 'L', "b"));
    assertEquals("is cut short", refusal(Archives.gzip(new byte[0])));
    Tarred[] names = new Tarred[20_000];
    Arrays.fill(names, new Tarred("a", 'g', "x".repeat(2_000)));
    assertEquals("holds too much", refusal(Archives.tarGz(names)));
  }

  @Test
  void encryptedOnesAreRefused() throws Exception {
    byte[] zip = Archives.zip("A.java", "x");
    assertEquals("is encrypted", refusal(Archives.changed(zip, 8, 1, Short.BYTES)));
    assertEquals(
        "holds a file in a compression that is not read here: A.java",
        refusal(Archives.changed(zip, 10, 99, Short.BYTES)));
  }

  @Test
  void whatIsCutShortOrChangedIsRefused() throws Exception {
    byte[] zip = Archives.zip("A.java", "class A {}", "B.java", "class B {}");
    for (int i = 1; i < zip.length; i++) {
      assertFalse(refusal(Arrays.copyOf(zip, i)).isEmpty(), i + " bytes");
    }
    byte[] tar = Archives.tarGz(new Tarred("A.java", '0', "class A {}"));
    for (int i = 1; i < tar.length - 8; i++) {
      assertFalse(refusal(Arrays.copyOf(tar, i)).isEmpty(), i + " bytes");
    }
    assertEquals("is damaged", refusal(Archives.changed(zip, 16, 7, Integer.BYTES)));
    assertEquals("is cut short, or no zip file", refusal(new byte[] {'R', 'a', 'r', '!'}));
  }

  @Test
  void anyBytesAreReadOrRefused() throws Exception {
    Random random = new Random(1);
    byte[] zip = Archives.zip("A.java", "class A {}", "b/B.java", "class B {}");
    byte[] tar = Archives.tarGz(new Tarred("A.java", '0', "class A {}"));
    for (int i = 0; i < 3_000; i++) {
      byte[] changed = (i % 2 == 0 ? zip : tar).clone();
      for (int j = 0; j <= random.nextInt(4); j++) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      }
      Unpacked part = ask(changed);
      assertTrue(part.refusal().isEmpty() || part.entries().isEmpty());
    }
  }

  @Test
  void muchIsGivenInParts() throws Exception {
    String[] many = new String[1_000];
    Arrays.setAll(many, i -> i % 2 == 0 ? "f" + i : "some text " + "x".repeat(i * 7));
    assertEquals(500, entries(Archives.zip(many)).size());
  }
}
