package gradus.installed;

import gradus.files.ContentVersion;
import gradus.installed.Unpacked.Ended;
import gradus.protocol.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Does with an example of {@code ci/} what the CI system does: its steps, one after the other, with
 * its variables, in a new folder. The zip of this build stands in for the download, and programs
 * that change a machine do nothing.
 */
final class CiSystem {

  private final Path folder;
  private final Map<String, String> variables = new LinkedHashMap<>();

  /** Takes an empty folder. */
  CiSystem(Path folder) throws IOException {
    this.folder = folder.toRealPath();
    for (String each : List.of("bin", "work", "temp")) {
      Files.createDirectories(folder.resolve(each));
    }
    for (String each : List.of("sudo", "apt-get")) {
      program(each, "#!/bin/sh\necho \"$0 $*\" >>'%s/changes'\n".formatted(this.folder));
    }
    variables.put("PATH", this.folder.resolve("bin") + ":/usr/bin:/bin");
    variables.put("JAVA_HOME", System.getProperty("java.home"));
    variables.put("HOME", this.folder.toString());
    variables.put("GRADUS_CACHE", "/dev/null/cache");
    variables.put("CI", "true");
  }

  private void program(String name, String script) throws IOException {
    Path file = Files.writeString(folder.resolve("bin").resolve(name), script);
    if (!file.toFile().setExecutable(true)) {
      throw new IOException(file + " cannot be made executable");
    }
  }

  /** Where the submission's repository is, and the steps run. */
  Path work() {
    return folder.resolve("work");
  }

  /** Reads an example. */
  static JsonNode read(String name) throws IOException {
    return new YAMLMapper()
        .readTree(Files.readString(Unpacked.CHECKOUT.resolve("ci").resolve(name)));
  }

  /** Sets what an example's variables say, and then what stands in for the instructor's. */
  void set(JsonNode values) {
    values.properties().forEach(each -> variables.put(each.getKey(), each.getValue().asString()));
  }

  void set(String name, String value) {
    variables.put(name, value);
  }

  /** Sets the three values that pin a zip. */
  void pin(Path zip) throws IOException {
    String name = zip.getFileName().toString();
    set("GRADUS_URL", zip.toUri().toString());
    set("GRADUS_SHA256", ContentVersion.sha256(Bytes.of(Files.readAllBytes(zip))));
    set("GRADUS_VERSION", name.substring("gradus-".length(), name.length() - ".zip".length()));
  }

  /** Runs the steps of a job of GitHub's until one fails; what others made is done by hand. */
  Ended github(JsonNode job) throws IOException, InterruptedException {
    Path added = Files.writeString(folder.resolve("temp/path"), "");
    set("RUNNER_TEMP", folder.resolve("temp").toString());
    set("GITHUB_PATH", added.toString());
    set("GITHUB_STEP_SUMMARY", folder.resolve("temp/summary").toString());
    set("GITHUB_OUTPUT", folder.resolve("temp/output").toString());
    set("GITHUB_WORKSPACE", work().toString());
    Ended last = new Ended(0, "", "");
    for (JsonNode each : job.path("steps")) {
      if (each.has("run")) {
        setLiterals(each.path("env"));
        last = script(each.path("run").asString(), "-e");
        if (last.status() != 0) {
          return last;
        }
        variables.put("PATH", paths(added) + variables.get("PATH"));
        Files.writeString(added, "");
      }
    }
    return last;
  }

  /** What is computed, such as a secret, was set by hand. */
  private void setLiterals(JsonNode values) {
    values.properties().stream()
        .filter(each -> !each.getValue().asString().contains("${{"))
        .forEach(each -> set(each.getKey(), each.getValue().asString()));
  }

  /** Returns what a step gave as its output of a name. */
  String output(String name) throws IOException {
    return Files.readAllLines(folder.resolve("temp/output")).stream()
        .filter(each -> each.startsWith(name + "="))
        .map(each -> each.substring(name.length() + 1))
        .findFirst()
        .orElseThrow();
  }

  /** Returns what steps wrote for the run's page. */
  String summary() throws IOException {
    return Files.readString(folder.resolve("temp/summary"));
  }

  private static String paths(Path added) throws IOException {
    StringBuilder paths = new StringBuilder();
    Files.readAllLines(added).forEach(each -> paths.append(each).append(':'));
    return paths.toString();
  }

  /** Runs a job of GitLab's, whose lines are one script. */
  Ended gitlab(JsonNode job) throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>();
    set("CI_PROJECT_DIR", work().toString());
    for (String part : List.of("before_script", "script")) {
      job.path(part).forEach(each -> lines.add(each.asString()));
    }
    return script(String.join("\n", lines), "-eo", "pipefail");
  }

  private Ended script(String text, String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("bash", "--noprofile", "--norc"));
    command.addAll(List.of(options));
    command.add(Files.writeString(folder.resolve("temp/script.sh"), text).toString());
    return Unpacked.run(work(), variables, command);
  }
}
