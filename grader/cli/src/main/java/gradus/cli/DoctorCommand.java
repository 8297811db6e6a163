package gradus.cli;

import gradus.pipeline.Doctor;
import gradus.pipeline.Doctor.Finding;
import gradus.pipeline.Doctor.State;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says what this machine offers. */
@Command(
    description = "Says what this machine offers, and what to install.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills in the fields
final class DoctorCommand implements Callable<Integer> {

  @ParentCommand private GradusCommand parent;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    List<Finding> findings = new Doctor(parent.home().installation()).examine();
    Outlet out = Outlet.out(spec);
    for (Finding each : findings) {
      String state = each.state().name().toLowerCase(Locale.ROOT);
      out.line("%-8s %-13s %s".formatted(state, each.subject(), each.text()));
    }
    boolean canGrade = findings.stream().noneMatch(each -> each.state() == State.BROKEN);
    return (canGrade ? ExitStatus.OK : ExitStatus.GRADER_ERROR).code();
  }
}
