package gradus.cli;

import gradus.isolation.IsolationLayer;
import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine.Option;

/** Without which layers a command grades nothing. */
final class IsolationOption {

  @Option(
      names = "--require-isolation",
      paramLabel = "LAYER",
      converter = LayerConverter.class,
      completionCandidates = LayerConverter.Names.class,
      split = ",",
      description = "Grade nothing without this layer: ${COMPLETION-CANDIDATES}.")
  private Set<IsolationLayer> requiredIsolation = EnumSet.noneOf(IsolationLayer.class);

  Set<IsolationLayer> required() {
    return requiredIsolation;
  }
}
