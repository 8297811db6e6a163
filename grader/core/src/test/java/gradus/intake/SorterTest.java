package gradus.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.submission.HandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a platform gives, each file is somebody's or is named. */
final class SorterTest {

  private final Path root;

  SorterTest(@TempDir Path root) {
    this.root = root;
  }

  private void put(String... files) throws IOException {
    for (String each : files) {
      Path file = root.resolve(each);
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.writeString(file, "x");
    }
  }

  private Sorted sort(@Nullable String exercise) throws IOException {
    return Sorter.sort(
        root,
        exercise,
        false,
        name -> name.equals("kappa") ? "" : "No exercise is called " + name + ".");
  }

  private List<String> deliveries(@Nullable String exercise) throws IOException {
    return sort(exercise).deliveries().stream().map(SorterTest::text).toList();
  }

  private static String text(Delivery delivery) {
    Origin origin = delivery.origin();
    String ids = origin.participant() + origin.canvasId() + origin.login();
    String late = origin.late() ? " late" : "";
    return "%s %s %s %s%s: %s"
        .formatted(
            origin.platform().word(),
            origin.learner(),
            ids,
            origin.submittedAt(),
            late,
            parts(delivery))
        .replace("  ", " ");
  }

  private static String parts(Delivery delivery) {
    return delivery.handIn().parts().stream()
        .map(HandIn.Part::name)
        .collect(Collectors.joining(", "));
  }

  private List<String> others(@Nullable String exercise) throws IOException {
    return sort(exercise).others().stream()
        .map(each -> each.fate() + " " + each.path() + ": " + each.reason())
        .toList();
  }

  @Test
  void moodleGivesFilesOrFolders() throws Exception {
    put(
        "Müller Jörg_12345_assignsubmission_file_Kappa.java",
        "Müller Jörg_12345_assignsubmission_file_Main.java",
        "O'Neil, Ann_12346_assignsubmission_file_/Kappa.java",
        "Ada_Lovelace_12347_assignsubmission_file/Kappa.java",
        "Ada_Lovelace_12347_assignsubmission_onlinetext/onlinetext.html",
        "Ben_12348_assignsubmission_onlinetext_onlinetext.html",
        "Grades-PROG1-Kappa-12345.csv");
    assertEquals(
        List.of(
            "moodle Ada_Lovelace 12347 : ",
            "moodle Müller Jörg 12345 : Kappa.java, Main.java",
            "moodle O'Neil, Ann 12346 : "),
        deliveries("kappa"));
    assertEquals(
        List.of(
            "IGNORED Grades-PROG1-Kappa-12345.csv: a table, such as a grading worksheet",
            "IGNORED Ada_Lovelace_12347_assignsubmission_onlinetext: the platform's own",
            "REFUSED Ben_12348_assignsubmission_onlinetext_onlinetext.html: The learner typed a"
                + " text into the platform's form and handed in no file."),
        others("kappa"));
  }

  @Test
  void twoLearnersOfOneNameAreTwo() throws Exception {
    put("Ann_1_assignsubmission_file_A.java", "Ann_2_assignsubmission_file_A.java");
    assertEquals(2, deliveries("kappa").size());
    assertEquals(
        List.of("Ann_1", "Ann_2"),
        sort("kappa").deliveries().stream().map(each -> each.folder().text()).toList());
  }

  @Test
  void canvasGivesFilesWithNumbersAndMarksWhatIsLate() throws Exception {
    put(
        "doejane_4711_815_Kappa-1.java",
        "doejane_4711_816_notes_of_mine.csv",
        "roejohn_LATE_4712_817_Kappa.java");
    assertEquals(
        List.of(
            "canvas doejane 4711 : Kappa-1.java, notes_of_mine.csv",
            "canvas roejohn 4712 late: Kappa.java"),
        deliveries("kappa"));
    assertEquals(List.of(), others("kappa"));
  }

  @Test
  void blackboardGivesAttemptsAndTheLastCounts() throws Exception {
    put(
        "Kappa_1_j_doe_attempt_2026-11-20-10-11-12_Kappa.java",
        "Kappa_1_j_doe_attempt_2026-11-20-10-11-12.txt",
        "Kappa_1_j_doe_attempt_2026-11-19-10-11-12_Kappa.java",
        "Kappa_1_ann_attempt_2026-99-20-10-11-12_Kappa.java",
        "Kappa_1_ben_attempt_2026-11-20-10-11-12.txt");
    assertEquals(
        List.of(
            "blackboard ann ann : Kappa.java",
            "blackboard j_doe j_doe 2026-11-20T10:11:12: Kappa.java"),
        deliveries("kappa"));
    assertEquals(
        List.of(
            "REFUSED Kappa_1_ben_attempt_2026-11-20-10-11-12.txt: Nothing was handed in with it.",
            "IGNORED Kappa_1_j_doe_attempt_2026-11-19-10-11-12_Kappa.java: an earlier attempt:"
                + " that of 2026-11-20 10:11:12 is graded",
            "IGNORED Kappa_1_j_doe_attempt_2026-11-20-10-11-12.txt: the platform's own"),
        others("kappa"));
  }

  @Test
  void classroomGivesClones() throws Exception {
    put(
        "kappa-ann-x/.git/HEAD",
        "kappa-ann-x/Kappa.java",
        "kappa-ann-y/.git/HEAD",
        "anna-maria/Kappa.java");
    assertEquals(
        List.of(
            "folders anna-maria : ",
            "github-classroom ann-x ann-x : ",
            "github-classroom ann-y ann-y : "),
        deliveries("kappa"));
    assertEquals(
        List.of("folders anna-maria : ", "github-classroom x x : ", "github-classroom y y : "),
        deliveries("cohens_kappa"));
  }

  @Test
  void aDownloadMayLieInOneMoreFolder() throws Exception {
    put("all/Ann_1_assignsubmission_file_/A.java", "__MACOSX/x", "all/.DS_Store");
    assertEquals(List.of("moodle Ann 1 : "), deliveries("kappa"));
    assertEquals(
        List.of(
            "IGNORED __MACOSX: left by the operating system",
            "IGNORED all/.DS_Store: left by the operating system"),
        others("kappa"));
  }

  @Test
  void foldersHoldExercises() throws Exception {
    put(
        "ann/kappa/Kappa.java",
        "ann/kapa/Kappa.java",
        "ann/Kappa.java",
        "ann/.DS_Store",
        "Thumbs.db",
        "Kappa.java");
    Files.createDirectories(root.resolve("ben"));
    assertEquals(List.of("folders ann : "), deliveries(null));
    assertEquals(
        List.of(
            "REFUSED Kappa.java: Nothing says whose it is: put it into a folder that is called"
                + " after its learner.",
            "IGNORED Thumbs.db: left by the operating system",
            "IGNORED ann/.DS_Store: left by the operating system",
            "REFUSED ann/Kappa.java: It lies in no exercise's folder; say with --exercise what all"
                + " are for.",
            "REFUSED ann/kapa: No exercise is called kapa.",
            "REFUSED ben: The folder is empty."),
        others(null));
  }

  @Test
  void aDownloadNeedsItsExercise() throws Exception {
    put("doejane_4711_815_Kappa.java", "ann.zip");
    assertEquals(
        List.of(
            "REFUSED ann.zip: A download is for one exercise: say with --exercise what all are"
                + " for.",
            "REFUSED doejane_4711_815_Kappa.java: A download is for one exercise: say with"
                + " --exercise what all are for."),
        others(null));
    assertEquals(
        List.of("folders ann : ", "canvas doejane 4711 : Kappa.java"), deliveries("kappa"));
  }

  @Test
  void linksAreNotFollowed() throws Exception {
    Files.createSymbolicLink(root.resolve("ann"), Path.of("/"));
    assertEquals(
        List.of("REFUSED ann: Links and special files are not followed."), others("kappa"));
  }

  @Test
  void aMissingFolderIsSaid() {
    assertThrows(
        NotDirectoryException.class,
        () -> Sorter.sort(root.resolve("none"), null, false, name -> ""));
  }
}
